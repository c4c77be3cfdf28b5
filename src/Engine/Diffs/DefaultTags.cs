using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Schemas;

namespace FreeAgentics.Infra.Engine.Diffs;

/// <summary>Tags that AWS resources get from their provider: changed ones show at the resource, under <c>tagsAll</c>.</summary>
internal static class DefaultTags
{
    private const string All = "tagsAll";
    private const string Own = "tags";

    /// <summary>Differences that the resource's own tags do not tell already.</summary>
    public static IEnumerable<Difference> Between(ResourceSchema? schema, PlanResource standing, ObjectValue declared, ImmutableSortedDictionary<string, PropertyValue> defaults)
    {
        if (schema is null || !schema.Outputs.ContainsKey(All) || Recorded(standing) is not { } before || Merged(declared, defaults) is not { } after)
            yield break;
        var (ownBefore, ownAfter) = (OwnTags(standing.Inputs), OwnTags(declared));
        foreach (var (key, old, now) in PropertyPairs.Of(before, new ObjectValue(after)))
        {
            var told = !Equals(ownBefore[key], ownAfter[key]);
            if (!told && !Equals(old, now))
                yield return new Difference(Place.Root.Property(All).Property(key), old, now);
        }
    }

    /// <summary>Outputs with the tags as they will be.</summary>
    public static ObjectValue Update(ObjectValue outputs, ObjectValue inputs, ImmutableSortedDictionary<string, PropertyValue> defaults) =>
        outputs[All] is ObjectValue && Merged(inputs, defaults) is { } merged
            ? new ObjectValue(outputs.Properties.SetItem(All, new ObjectValue(merged)))
            : outputs;

    // A state has them among the inputs, as its provider merged them; a plan among the outputs.
    private static ObjectValue? Recorded(PlanResource standing) =>
        (standing.Inputs[All] ?? standing.Outputs[All]) is ObjectValue { HasUnknowns: false, HasSecrets: false } recorded ? recorded : null;

    private static ImmutableSortedDictionary<string, PropertyValue>? Merged(ObjectValue inputs, ImmutableSortedDictionary<string, PropertyValue> defaults) =>
        inputs[Own] is null or ObjectValue { HasUnknowns: false, HasSecrets: false } ? defaults.SetItems(OwnTags(inputs).Properties) : null;

    private static ObjectValue OwnTags(ObjectValue inputs) => inputs[Own] as ObjectValue ?? ObjectValue.Empty;
}
