namespace FreeAgentics.Infra.Plans;

/// <summary>One value of a resource's inputs or outputs, as the Pulumi protocol knows them. Immutable, compared by content.</summary>
public abstract record PropertyValue
{
    private protected PropertyValue()
    {
    }

    /// <summary>True when the value is unknown, or holds an unknown at any depth.</summary>
    public virtual bool HasUnknowns => false;

    /// <summary>True when the value is secret, or holds a secret at any depth.</summary>
    public virtual bool HasSecrets => false;
}
