using Pulumi;

namespace FreeAgentics.Infra.Components.Clusters.Identities;

/// <summary>What the application's own service accounts may do in AWS: use its files, and nothing else.</summary>
public sealed class WorkloadIdentities : ComponentResource
{
    private static readonly string[] ServiceAccounts = ["api", "worker"];

    public WorkloadIdentities(string name, WorkloadIdentitiesArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:cluster:WorkloadIdentities", name, options)
    {
        foreach (var account in ServiceAccounts)
        {
            _ = new PodIdentity($"{name}-{account}", new(args.Stack, args.ClusterName, args.Namespace, account)
            {
                Statements = [.. FilesPolicy.Of(args)],
            }, new() { Parent = this });
        }
        RegisterOutputs();
    }
}
