namespace FreeAgentics.Infra.Plans;

/// <summary>A number; the protocol knows no integers.</summary>
public sealed record NumberValue(double Value) : PropertyValue;
