using System.Collections.Immutable;
using Pulumi;

namespace FreeAgentics.Infra.Components.Secrets;

/// <summary>Where the application finds its data, and under which names the credentials lie in Secrets Manager.</summary>
public sealed record DataStores
{
    /// <summary>One a shard.</summary>
    public required Output<ImmutableArray<string>> WriterHosts { get; init; }

    /// <summary>As many a shard, in the order of the shards; the writers where there are no replicas.</summary>
    public required Output<ImmutableArray<string>> ReaderHosts { get; init; }

    public required int Shards { get; init; }

    /// <summary>True where reads have servers of their own.</summary>
    public required bool HasReplicas { get; init; }

    /// <summary>The application's database on every shard.</summary>
    public required string Database { get; init; }

    public required string MasterUser { get; init; }

    public required Input<string> CacheHost { get; init; }

    public required Input<string> QueueHost { get; init; }

    /// <summary>By role: master, app, reader, migrator, monitor; each holds username and password.</summary>
    public required Output<ImmutableDictionary<string, string>> DatabaseSecrets { get; init; }

    /// <summary>Holds username and password.</summary>
    public required Input<string> CacheSecret { get; init; }

    /// <summary>Holds username and password.</summary>
    public required Input<string> QueueSecret { get; init; }

    /// <summary>Name of the secret whose keys are the application's own environment variables; null for none.</summary>
    public Input<string>? ApplicationSecret { get; init; }

    /// <summary>The certificates that the database servers prove themselves with, as AWS publishes them for the region.</summary>
    public required string CertificateBundle { get; init; }

    public Input<string> DatabaseSecret(string role) => DatabaseSecrets.Apply(names => names.GetValueOrDefault(role, $"missing/{role}"));
}
