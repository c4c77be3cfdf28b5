namespace Pulumi;

/// <summary>Marks a struct that wraps a string or a number and lists its known values.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class EnumTypeAttribute : Attribute;
