using FreeAgentics.Infra.Components.Clusters;
using FreeAgentics.Infra.Components.Data.Postgres;
using FreeAgentics.Infra.Components.Data.Redis;
using FreeAgentics.Infra.Components.Naming;
using FreeAgentics.Infra.Components.Networking;
using FreeAgentics.Infra.Settings;
using Pulumi;

namespace FreeAgentics.Infra.Components.Operations;

/// <param name="Stack">The stack that is watched.</param>
/// <param name="Settings">Everything that is set of it.</param>
public sealed record OperationsArgs(StackIdentity Stack, PlatformSettings Settings)
{
    public required Network Network { get; init; }

    public required KubernetesCluster Cluster { get; init; }

    public required Postgres Postgres { get; init; }

    public required Redis Redis { get; init; }

    /// <summary>The bucket whose files are backed up.</summary>
    public required Input<string> FilesBucketArn { get; init; }

    public required Input<string> AlertKeyArn { get; init; }

    public required Input<string> BackupKeyArn { get; init; }

    /// <summary>A vault in another region that gets a copy of every backup; null for none.</summary>
    public Input<string>? CopyVaultArn { get; init; }
}
