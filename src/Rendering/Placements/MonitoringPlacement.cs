using System.Collections.Immutable;

namespace FreeAgentics.Infra.Rendering.Placements;

/// <summary>Where Prometheus and Alertmanager stand, and what Prometheus reads.</summary>
public sealed record MonitoringPlacement
{
    public required Address Prometheus { get; init; }

    public required Address Alertmanager { get; init; }

    /// <summary>What Prometheus reads, by the name that the job has in the cluster: that of the Service, such as <c>api</c> or <c>redis-queue-exporter</c>.</summary>
    public required ImmutableSortedDictionary<string, ScrapedPlacement> Scraped { get; init; }
}
