namespace FreeAgentics.Infra.Plans;

/// <summary>The absence of a value, said in so many words.</summary>
public sealed record NullValue : PropertyValue
{
    /// <summary>The one instance.</summary>
    public static readonly NullValue Instance = new();

    private NullValue()
    {
    }
}
