namespace FreeAgentics.Infra.Plans;

/// <summary>A value that must never be written in clear.</summary>
public sealed record SecretValue(PropertyValue Value) : PropertyValue
{
    /// <summary>A secret whose content is not here, as plan files have it. As a recorded value it equals any known secret.</summary>
    public static readonly SecretValue Masked = new(new StringValue(Json.PropertyMarks.MaskedSecret));

    /// <summary>True where the content is not here.</summary>
    public bool IsMasked => Value is StringValue { Value: Json.PropertyMarks.MaskedSecret };

    /// <inheritdoc />
    public override bool HasUnknowns => Value.HasUnknowns;

    /// <inheritdoc />
    public override bool HasSecrets => true;

    /// <summary>The mask, whatever the content: values turn up in messages of debuggers and tests.</summary>
    public override string ToString() => Json.PropertyMarks.MaskedSecret;
}
