namespace FreeAgentics.Infra.Plans;

/// <summary>A value that must never be written in clear.</summary>
public sealed record SecretValue(PropertyValue Value) : PropertyValue
{
    /// <inheritdoc />
    public override bool HasUnknowns => Value.HasUnknowns;

    /// <inheritdoc />
    public override bool HasSecrets => true;
}
