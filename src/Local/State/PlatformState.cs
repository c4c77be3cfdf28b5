using System.Collections.Immutable;
using FreeAgentics.Infra.Local.Verbs;

namespace FreeAgentics.Infra.Local.State;

/// <summary>What has to be known of a platform that runs.</summary>
public sealed record PlatformState
{
    public required string Stack { get; init; }

    /// <summary>Of the system's start in which the platform was started.</summary>
    public required string BootId { get; init; }

    /// <summary>The folder that holds Pulumi.yaml.</summary>
    public required string Repository { get; init; }

    public required LoadBalancer LoadBalancer { get; init; }

    /// <summary>By how much times are shorter than declared.</summary>
    public required int TimeFactor { get; init; }

    /// <summary>The application, as a file for dotnet.</summary>
    public required string Application { get; init; }

    /// <summary>By what listens on them.</summary>
    public required ImmutableSortedDictionary<string, int> Ports { get; init; }

    /// <summary>False until the platform has once been whole.</summary>
    public bool IsComplete { get; init; }

    /// <summary>The number of the last process of each workload: names are not used again.</summary>
    public ImmutableSortedDictionary<string, int> LastNumbers { get; init; } = ImmutableSortedDictionary<string, int>.Empty;
}
