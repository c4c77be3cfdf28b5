namespace FreeAgentics.Infra.Plans;

/// <summary>True or false.</summary>
public sealed record BoolValue(bool Value) : PropertyValue;
