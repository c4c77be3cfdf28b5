using System.Collections.Immutable;
using System.Text.Json.Serialization;
using FreeAgentics.Infra.Local.Health;

namespace FreeAgentics.Infra.Local.Processes;

/// <summary>How one process of the platform is started, asked and stopped.</summary>
public sealed record Daemon
{
    /// <summary>Unique on the platform: <c>api-1</c>, <c>postgres-0-replica-1</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it is one of: api, worker, postgres, redis and so on.</summary>
    public required string Kind { get; init; }

    /// <summary>Program and arguments.</summary>
    public required ImmutableArray<string> Command { get; init; }

    /// <summary>Besides the few variables that every process gets. May hold secrets.</summary>
    public ImmutableSortedDictionary<string, string> Environment { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>False for what must be able to read this repository: it runs as whoever started the platform.</summary>
    public bool AsServiceUser { get; init; } = true;

    /// <summary>How it is asked whether it is well.</summary>
    public required HealthCheck Health { get; init; }

    public Signal StopSignal { get; init; } = Signal.Terminate;

    /// <summary>After that it is killed.</summary>
    public TimeSpan StopPatience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Where others find it, if not where it is asked for its health.</summary>
    public int? Listens { get; init; }

    [JsonIgnore]
    public int? Port => Listens ?? Health.Port;
}
