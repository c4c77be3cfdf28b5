using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi;

/// <summary>The inputs of a type without generated code, found by reflection once.</summary>
internal sealed class InputProperties
{
    private const BindingFlags AllInstance = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    private static readonly ConcurrentDictionary<Type, InputProperties> ByType = new();

    private readonly ImmutableArray<InputProperty> _properties;

    private InputProperties(Type type)
        => _properties =
        [
            .. type.GetFields(AllInstance).Select(InputProperty.Of).OfType<InputProperty>(),
            .. type.GetProperties(AllInstance).Select(InputProperty.Of).OfType<InputProperty>(),
        ];

    public static InputProperties Of(Type type) => ByType.GetOrAdd(type, static type => new(type));

    public void Write(InputArgs args, InputWriter inputs)
    {
        foreach (var property in _properties)
            property.Write(args, inputs);
    }
}
