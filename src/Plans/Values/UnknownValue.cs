namespace FreeAgentics.Infra.Plans;

/// <summary>A value that only a deployment will tell.</summary>
public sealed record UnknownValue : PropertyValue
{
    /// <summary>The one instance.</summary>
    public static readonly UnknownValue Instance = new();

    private UnknownValue()
    {
    }

    /// <inheritdoc />
    public override bool HasUnknowns => true;
}
