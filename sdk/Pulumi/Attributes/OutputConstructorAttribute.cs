namespace Pulumi;

/// <summary>Marks the constructor whose parameters are the properties of an <see cref="OutputTypeAttribute"/> class.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
public sealed class OutputConstructorAttribute : Attribute;
