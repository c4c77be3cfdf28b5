using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi;

/// <summary>The properties of a class marked <see cref="OutputAttribute"/>, found by reflection once.</summary>
internal sealed class OutputProperties
{
    private static readonly ConcurrentDictionary<Type, OutputProperties> ByType = new();

    private readonly ImmutableArray<OutputProperty> _properties;

    private OutputProperties(Type type)
        => _properties = [.. type.GetProperties().Select(OutputProperty.Of).OfType<OutputProperty>()];

    public static OutputProperties Of(Type type) => ByType.GetOrAdd(type, static type => new(type));

    /// <summary>Declares the outputs of the classes derived from <paramref name="declared"/>.</summary>
    /// <exception cref="RunException">A property is not an <see cref="Output{T}"/>.</exception>
    public static void Fill(Resource resource, ResourceOutputs outputs, Type declared)
    {
        if (resource.GetType() == declared)
            return;
        foreach (var property in Of(resource.GetType())._properties)
            if (property.IsBeyond(declared))
                property.Declare(resource, outputs);
    }

    /// <summary>The current values of all output properties but the URN.</summary>
    public IDictionary<string, object?> ReadOwn(Resource resource)
        => _properties
            .Where(property => property.IsBeyond(typeof(Resource)))
            .ToDictionary(property => property.Name, property => property.Read(resource));
}
