using System.Collections.Immutable;
using FreeAgentics.Infra.Engine.Paths;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Diffs;

/// <summary>What differs between recorded and declared inputs, down to the deepest property.</summary>
internal static class PropertyDiff
{
    /// <summary>The differences in ordinal order of their paths' segments; none of them replaces yet.</summary>
    public static ImmutableArray<PropertyChange> Between(ObjectValue before, ObjectValue after)
    {
        if (before.Equals(after))
            return [];
        var changes = ImmutableArray.CreateBuilder<PropertyChange>();
        Objects("", before, after, changes);
        return changes.ToImmutable();
    }

    private static void Values(string path, PropertyValue? before, PropertyValue? after, ImmutableArray<PropertyChange>.Builder changes)
    {
        switch (before, after)
        {
            case (null or NullValue, null or NullValue):
                break;
            case (ObjectValue old, ObjectValue now):
                Objects(path, old, now, changes);
                break;
            case (ArrayValue old, ArrayValue now):
                Arrays(path, old, now, changes);
                break;
            case (SecretValue old, _) when ReferenceEquals(old, SecretValue.Masked):
                // A plan file has no secrets, so a known secret counts as the recorded one.
                if (after is not SecretValue { HasUnknowns: false })
                    changes.Add(new PropertyChange(path, before, after, Replaces: false));
                break;
            default:
                if (before is null || !before.Equals(after))
                    changes.Add(new PropertyChange(path, before, after, Replaces: false));
                break;
        }
    }

    private static void Objects(string path, ObjectValue before, ObjectValue after, ImmutableArray<PropertyChange>.Builder changes)
    {
        foreach (var name in before.Properties.Keys.Union(after.Properties.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            Values(PropertyPath.Append(path, name), before[name], after[name], changes);
    }

    private static void Arrays(string path, ArrayValue before, ArrayValue after, ImmutableArray<PropertyChange>.Builder changes)
    {
        for (var i = 0; i < Math.Max(before.Items.Length, after.Items.Length); i++)
        {
            Values(
                PropertyPath.Append(path, i),
                i < before.Items.Length ? before.Items[i] : null,
                i < after.Items.Length ? after.Items[i] : null,
                changes);
        }
    }
}
