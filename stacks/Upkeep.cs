using FreeAgentics.Infra.Components.Clusters.Identities;
using FreeAgentics.Infra.Components.Dns;
using FreeAgentics.Infra.Components.Naming;
using FreeAgentics.Infra.Components.Operations;
using FreeAgentics.Infra.Settings;
using Pulumi;

namespace FreeAgentics.Infra.Stacks;

/// <summary>What keeps the foundation going: identities of the pods, names, what stands in front, alarms and backups.</summary>
internal sealed class Upkeep
{
    public Upkeep(StackIdentity stack, PlatformSettings settings, Foundation foundation, RegionalProviders providers)
    {
        Output<string> filesBucketArn = Output.Format($"arn:aws:s3:::{foundation.FilesBucket}");
        Identities = new WorkloadIdentities("identities", new(stack, foundation.Cluster.Name, settings.Kubernetes.Namespace)
        {
            FilesBucketArn = filesBucketArn,
            StorageKeyArn = foundation.Keys.Storage,
        }, providers.Options);
        if (settings.Dns.Certificate)
            _ = new FrontCertificate("front", stack, settings.Dns, foundation.ZoneId, providers.Options);
        if (settings.Dns.WebAcl)
            _ = new FrontWebAcl("front", stack, settings.Dns, providers.Options);
        _ = new PlatformOperations("operations", new(stack, settings)
        {
            Network = foundation.Network,
            Cluster = foundation.Cluster,
            Postgres = foundation.Postgres,
            Redis = foundation.Redis,
            FilesBucketArn = filesBucketArn,
            AlertKeyArn = foundation.Keys.Alerts,
            BackupKeyArn = foundation.Keys.Storage,
            CopyVaultArn = foundation.Standby is { } standby ? (Input<string>)standby.VaultArn : null,
        }, providers.Options);
    }

    public WorkloadIdentities Identities { get; }
}
