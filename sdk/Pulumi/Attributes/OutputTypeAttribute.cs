namespace Pulumi;

/// <summary>Marks a class that is made from the properties of an object the engine returns.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutputTypeAttribute : Attribute;
