namespace Pulumi;

/// <summary>Marks a property of a resource that the engine fills in, or of a component or stack that is its output.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute(string? name = null) : Attribute
{
    public string? Name { get; } = name;
}
