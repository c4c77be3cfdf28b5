using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Diffs;

/// <summary>Finds which items of two lists belong together: by index, by natural keys, or as members of sets.</summary>
internal static class ListPairs
{
    /// <param name="form">What is known of the list; null for an ordinary one.</param>
    /// <param name="before">The recorded items.</param>
    /// <param name="after">The declared items.</param>
    /// <param name="same">Whether two items are the same.</param>
    /// <returns>Declared items in their order, then those that are gone. Equal members of sets are left out.</returns>
    public static List<ListPair> Of(FieldForm? form, ArrayValue before, ArrayValue after, Func<PropertyValue, PropertyValue, bool> same)
    {
        if (form is null)
            return ByIndex(before, after);
        var (keysBefore, keysAfter) = (ItemKeys.Of(form, before), ItemKeys.Of(form, after));
        if (form.Kind is not FieldFormKind.Set && keysBefore.AreUnique && keysAfter.AreUnique)
            return ByKey(keysBefore, keysAfter);
        return AsSet(before, after, keysBefore, keysAfter, same);
    }

    private static List<ListPair> ByIndex(ArrayValue before, ArrayValue after)
    {
        var pairs = new List<ListPair>();
        for (var i = 0; i < Math.Max(before.Items.Length, after.Items.Length); i++)
            pairs.Add(new ListPair(i < before.Items.Length ? i : null, i < after.Items.Length ? i : null, null));
        return pairs;
    }

    private static List<ListPair> ByKey(ItemKeys before, ItemKeys after)
    {
        var pairs = new List<ListPair>();
        for (var i = 0; i < after.Count; i++)
            pairs.Add(new ListPair(before.IndexOf(after[i]!), i, after[i]));
        for (var i = 0; i < before.Count; i++)
        {
            if (after.IndexOf(before[i]!) is null)
                pairs.Add(new ListPair(i, null, before[i]));
        }

        return pairs;
    }

    private static List<ListPair> AsSet(
        ArrayValue before, ArrayValue after, ItemKeys keysBefore, ItemKeys keysAfter, Func<PropertyValue, PropertyValue, bool> same)
    {
        var open = new List<int>(Enumerable.Range(0, before.Items.Length));
        var rest = new List<int>();
        for (var i = 0; i < after.Items.Length; i++)
        {
            var equal = open.FindIndex(old => same(before.Items[old], after.Items[i]));
            if (equal < 0)
                rest.Add(i);
            else
                open.RemoveAt(equal);
        }

        var pairs = new List<ListPair>();
        foreach (var i in rest)
            pairs.Add(new ListPair(Partner(i), i, keysAfter[i]));
        pairs.AddRange(open.Select(old => new ListPair(old, null, keysBefore[old])));
        return pairs;

        // An unknown member stands for one of those that seem to be gone; a keyed one for the one with its key.
        int? Partner(int declared)
        {
            var partner = after.Items[declared].HasUnknowns && keysAfter[declared] is null
                ? (open.Count > 0 ? 0 : -1)
                : before.Items.Length == 0 || after.Items[declared] is not ObjectValue ? -1 : open.FindIndex(old => keysBefore[old] is { } key && key == keysAfter[declared]);
            if (partner < 0)
                return null;
            var found = open[partner];
            open.RemoveAt(partner);
            return found;
        }
    }
}
