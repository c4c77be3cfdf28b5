namespace Pulumi;

/// <summary>Names the property behind a constructor parameter where it differs from the parameter's name.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OutputConstructorParameterAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
