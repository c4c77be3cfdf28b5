using FreeAgentics.Infra.Components.Autoscaling;
using FreeAgentics.Infra.Components.Clusters;
using FreeAgentics.Infra.Components.Namespaces;
using FreeAgentics.Infra.Components.Naming;
using FreeAgentics.Infra.Components.Workloads;
using FreeAgentics.Infra.Settings;
using Pulumi;

namespace FreeAgentics.Infra.Stacks;

/// <summary>What is declared inside the cluster, in the order in which it stands on one another.</summary>
internal sealed class InCluster
{
    public InCluster(StackIdentity stack, PlatformSettings settings, KubernetesCluster cluster)
    {
        var options = new ComponentResourceOptions { Providers = { cluster.Provider } };
        var priorities = new Priorities("priorities", options);
        var space = new ApplicationNamespace("application", ApplicationNamespaceArgs.Of(settings.Kubernetes), options);
        var api = new Api("api", new(space.Name, settings.Api)
        {
            Environment = stack.Stack,
            TrustedProxies = $"{settings.Network.Cidr}",
        }, After(options, priorities));
        _ = new ApiAutoscaler("api-autoscaler", new(space.Name, settings.Api.Autoscaling, settings.Capacity.Schedules), After(options, api));
    }

    private static ComponentResourceOptions After(ComponentResourceOptions options, params Resource[] resources)
    {
        var after = new ComponentResourceOptions();
        foreach (var resource in resources)
            after.DependsOn.Add(resource);
        return ComponentResourceOptions.Merge(options, after);
    }
}
