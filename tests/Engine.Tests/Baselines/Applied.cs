using System.Collections.Immutable;
using FreeAgentics.Infra.Engine.Diffs;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Tests.Baselines;

/// <summary>Inputs with differences carried out.</summary>
internal static class Applied
{
    public static ObjectValue To(ObjectValue before, ImmutableArray<Difference> differences)
    {
        PropertyValue result = before;
        foreach (var difference in differences.Where(difference => difference.After is not null))
            result = Set(result, difference.Place.Indexed.Segments.AsSpan(), difference.After);
        // From the end, so that indices stay what they are.
        foreach (var difference in differences.Reverse().Where(difference => difference.After is null))
            result = Set(result, difference.Place.Indexed.Segments.AsSpan(), null);
        return (ObjectValue)result;
    }

    private static PropertyValue Set(PropertyValue container, ReadOnlySpan<string> path, PropertyValue? value)
    {
        if (container is ArrayValue list)
        {
            var index = int.Parse(path[0], System.Globalization.CultureInfo.InvariantCulture);
            if (path.Length > 1)
                return new ArrayValue(list.Items.SetItem(index, Set(list.Items[index], path[1..], value)));
            if (value is null)
                return new ArrayValue(list.Items.RemoveAt(index));
            return new ArrayValue(index < list.Items.Length ? list.Items.SetItem(index, value) : list.Items.Add(value));
        }

        var map = ((ObjectValue)container).Properties;
        if (path.Length > 1)
            return new ObjectValue(map.SetItem(path[0], Set(map[path[0]], path[1..], value)));
        return new ObjectValue(value is null ? map.Remove(path[0]) : map.SetItem(path[0], value));
    }
}
