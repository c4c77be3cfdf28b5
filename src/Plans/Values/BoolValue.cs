namespace FreeAgentics.Infra.Plans;

/// <summary>True or false.</summary>
public sealed record BoolValue(bool Value) : PropertyValue
{
    public static readonly BoolValue True = new(true);

    public static readonly BoolValue False = new(false);
}
