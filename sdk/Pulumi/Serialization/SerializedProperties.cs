using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>Properties on their way to the engine.</summary>
/// <param name="Dependencies">For each property sent the resources that it came from, null if there are none.</param>
internal sealed record SerializedProperties(Struct Values, IReadOnlyList<(string Property, HashSet<Resource>? Resources)> Dependencies)
{
    /// <summary>Serializes properties one after the other, without those that have no value.</summary>
    /// <param name="properties">By their names on the wire.</param>
    /// <param name="serializer">Fresh, or used up.</param>
    /// <param name="keepOutputs">Send outputs as such.</param>
    public static async ValueTask<SerializedProperties> OfAsync(
        IEnumerable<KeyValuePair<string, object?>> properties,
        PropertySerializer serializer,
        bool keepOutputs = false)
    {
        var values = new Struct();
        var dependencies = new List<(string, HashSet<Resource>?)>();
        foreach (var (key, value) in properties)
        {
            if (value is null)
                continue;
            var serialized = await serializer.SerializeAsync(key, value, keepOutputs).ConfigureAwait(false);
            var sources = serializer.TakeDependencies();
            if (serialized is null)
                continue;
            values.Fields[key] = serialized;
            dependencies.Add((key, sources));
        }

        return new(values, dependencies);
    }

    public static ValueTask<SerializedProperties> OfAsync(InputArgs args, PropertySerializer serializer, bool keepOutputs = false)
    {
        var inputs = new InputWriter(args.GetType());
        args.WriteTo(inputs);
        return OfAsync(inputs.Properties, serializer, keepOutputs);
    }

    /// <summary>All resources that the properties came from.</summary>
    public IEnumerable<Resource> AllDependencies()
        => Dependencies.SelectMany(property => property.Resources ?? []).Distinct();
}
