namespace FreeAgentics.Infra.Policies;

/// <summary>What the account allows in the stack's region. Null leaves the policy that asks for it undecided.</summary>
public sealed record Quotas
{
    /// <summary>L-0263D0A3.</summary>
    public int ElasticAddresses { get; init; } = 5;

    /// <summary>L-FE5A380F.</summary>
    public int NatGatewaysPerZone { get; init; } = 5;

    /// <summary>L-DF5E4CA3.</summary>
    public int NetworkInterfaces { get; init; } = 5_000;

    /// <summary>L-1216C47A.</summary>
    public int? OnDemandVcpus { get; init; }

    /// <summary>L-34B43A08.</summary>
    public int? SpotVcpus { get; init; }
}
