using System.Reflection;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>One property of a resource marked <see cref="OutputAttribute"/>.</summary>
internal sealed class OutputProperty
{
    private static readonly MethodInfo OfName = typeof(ResourceOutputs).GetMethod(nameof(ResourceOutputs.Of))!;

    private readonly PropertyInfo _property;
    private readonly Lazy<Action<Resource, ResourceOutputs>> _declare;

    private OutputProperty(PropertyInfo property, string name)
    {
        (_property, Name) = (property, name);
        _declare = new(Declaration);
    }

    public string Name { get; }

    public static OutputProperty? Of(PropertyInfo property)
        => property.GetCustomAttribute<OutputAttribute>() is { } attribute
            ? new(property, string.IsNullOrWhiteSpace(attribute.Name) ? property.Name : attribute.Name)
            : null;

    public bool IsBeyond(Type declared)
        => _property.DeclaringType != declared && declared.IsAssignableFrom(_property.DeclaringType);

    public object? Read(Resource resource) => _property.GetValue(resource);

    public void Declare(Resource resource, ResourceOutputs outputs) => _declare.Value(resource, outputs);

    private Action<Resource, ResourceOutputs> Declaration()
    {
        var type = _property.PropertyType;
        if (!type.IsConstructedGenericType || type.GetGenericTypeDefinition() != typeof(Output<>))
            throw RunException.OutputsHaveIncorrectType([Name]);

        var where = $"[Output] {_property.DeclaringType!.FullName}.{_property.Name}";
        var value = type.GenericTypeArguments[0];
        TargetTypes.Check(value, where);
        // The property of the declaring class: a private setter is hidden from derived ones.
        var setter = _property.DeclaringType.GetProperty(_property.Name)!.GetSetMethod(nonPublic: true)
            ?? throw new InvalidOperationException($"{where} did not have a 'set' method");
        var of = OfName.MakeGenericMethod(value);
        return (resource, outputs) => setter.Invoke(resource, [of.Invoke(outputs, [Name])]);
    }
}
