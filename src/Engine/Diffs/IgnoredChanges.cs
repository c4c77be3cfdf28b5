using System.Collections.Immutable;
using FreeAgentics.Infra.Engine.Paths;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Diffs;

/// <summary>Puts recorded values back where a program ignores changes.</summary>
internal static class IgnoredChanges
{
    /// <summary>The declared inputs with the recorded values at the given paths; <c>*</c> stands for any name or index.</summary>
    public static ObjectValue Restore(ObjectValue declared, ObjectValue recorded, ImmutableArray<string> paths)
    {
        foreach (var path in paths)
            declared = (ObjectValue)Restore(declared, recorded, PropertyPath.Parse(path).Segments.AsSpan())!;
        return declared;
    }

    private static PropertyValue? Restore(PropertyValue? declared, PropertyValue? recorded, ReadOnlySpan<string> path)
    {
        if (path.IsEmpty)
            return recorded;
        return (declared, recorded) switch
        {
            (ObjectValue now, ObjectValue old) => Objects(now, old, path),
            (ArrayValue now, ArrayValue old) => Arrays(now, old, path),
            _ => declared,
        };
    }

    private static ObjectValue Objects(ObjectValue declared, ObjectValue recorded, ReadOnlySpan<string> path)
    {
        var result = declared.Properties;
        IEnumerable<string> names = path[0] == PropertyPath.Wildcard
            ? declared.Properties.Keys.Union(recorded.Properties.Keys, StringComparer.Ordinal)
            : [path[0]];
        foreach (var name in names)
        {
            var value = Restore(declared[name], recorded[name], path[1..]);
            result = value is null ? result.Remove(name) : result.SetItem(name, value);
        }

        return new ObjectValue(result);
    }

    private static ArrayValue Arrays(ArrayValue declared, ArrayValue recorded, ReadOnlySpan<string> path)
    {
        var items = declared.Items.ToBuilder();
        for (var i = 0; i < Math.Min(declared.Items.Length, recorded.Items.Length); i++)
        {
            if (path[0] == PropertyPath.Wildcard || (int.TryParse(path[0], out var index) && index == i))
                items[i] = Restore(declared.Items[i], recorded.Items[i], path[1..]) ?? items[i];
        }

        return new ArrayValue(items.ToImmutable());
    }
}
