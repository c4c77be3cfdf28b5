using System.Collections.Immutable;

namespace FreeAgentics.Infra.Reports.Topology;

/// <summary>Where a node stands; what is null is not known or does not apply.</summary>
public sealed record Place
{
    /// <summary>Null for global services.</summary>
    public string? Region { get; init; }

    /// <summary>URN of the VPC.</summary>
    public string? Network { get; init; }

    public SubnetTier? Tier { get; init; }

    /// <summary>The availability zones, in ordinal order; empty where not known.</summary>
    public ImmutableArray<string> Zones { get; init; } = [];

    /// <summary>URN of the Kubernetes cluster.</summary>
    public string? Cluster { get; init; }

    /// <summary>The Kubernetes namespace.</summary>
    public string? Namespace { get; init; }
}
