namespace FreeAgentics.Infra.Plans;

/// <summary>A text.</summary>
public sealed record StringValue(string Value) : PropertyValue;
