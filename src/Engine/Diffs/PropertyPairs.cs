using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Diffs;

/// <summary>The properties of two objects side by side, in ordinal order of their names. Names that begin with two underscores are notes of providers and engines.</summary>
internal static class PropertyPairs
{
    private const string NotePrefix = "__";

    public static IEnumerable<(string Name, PropertyValue? Before, PropertyValue? After)> Of(ObjectValue before, ObjectValue after)
    {
        using var left = before.Properties.GetEnumerator();
        using var right = after.Properties.GetEnumerator();
        var (hasLeft, hasRight) = (left.MoveNext(), right.MoveNext());
        while (hasLeft || hasRight)
        {
            var order = !hasLeft ? 1 : !hasRight ? -1 : string.CompareOrdinal(left.Current.Key, right.Current.Key);
            var pair = order switch
            {
                0 => (left.Current.Key, left.Current.Value, right.Current.Value),
                < 0 => (left.Current.Key, left.Current.Value, (PropertyValue?)null),
                _ => (right.Current.Key, null, right.Current.Value),
            };
            if (order <= 0)
                hasLeft = left.MoveNext();
            if (order >= 0)
                hasRight = right.MoveNext();
            if (!pair.Key.StartsWith(NotePrefix, StringComparison.Ordinal))
                yield return pair;
        }
    }
}
