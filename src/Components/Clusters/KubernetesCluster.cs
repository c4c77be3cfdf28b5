using System.Collections.Immutable;
using Pulumi;

namespace FreeAgentics.Infra.Components.Clusters;

/// <summary>A cluster on EKS with its nodes and add-ons, or one that stands already, and the provider through which everything in it is declared.</summary>
public sealed class KubernetesCluster : ComponentResource
{
    [Output("name")] public Output<string> Name { get; private set; }

    [Output("endpoint")] public Output<string> Endpoint { get; private set; }

    /// <summary>The security group of the control plane and of every node.</summary>
    [Output("securityGroupId")] public Output<string> SecurityGroupId { get; private set; }

    /// <summary>Names of the Auto Scaling groups behind the node groups; empty for a cluster that stands already.</summary>
    [Output("autoscalingGroups")] public Output<ImmutableArray<string>> AutoscalingGroups { get; private set; }

    /// <summary>Declares objects in the cluster; usable once nodes and add-ons stand.</summary>
    public Pulumi.Kubernetes.Provider Provider { get; }

    public KubernetesCluster(string name, KubernetesClusterArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:cluster:KubernetesCluster", name, options)
    {
        if (args.Settings.Existing is { } existing)
        {
            Name = Output.Create(existing.Name);
            Endpoint = Output.Create(existing.Endpoint);
            SecurityGroupId = Output.Create(existing.SecurityGroupId);
            AutoscalingGroups = Output.Create(ImmutableArray<string>.Empty);
            Provider = ProviderFor(name, args, Output.Create(existing.CertificateAuthorityData), ready: []);
        }
        else
        {
            var control = new ControlPlane(name, args, new() { Parent = this });
            var access = new ClusterAccess(name, args, control, new() { Parent = this });
            var network = new EarlyAddons(name, args, control, new() { Parent = this });
            var nodes = new ClusterNodes(name, args, control, new() { Parent = this, DependsOn = { network } });
            var addons = new LateAddons(name, args, control, new() { Parent = this, DependsOn = { nodes } });
            Name = control.Name;
            Endpoint = control.Endpoint;
            SecurityGroupId = control.SecurityGroupId;
            AutoscalingGroups = nodes.AutoscalingGroups;
            Provider = ProviderFor(name, args, control.CertificateAuthorityData, ready: [access, nodes, addons]);
        }
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["name"] = Name,
            ["endpoint"] = Endpoint,
            ["securityGroupId"] = SecurityGroupId,
            ["autoscalingGroups"] = AutoscalingGroups,
        });
    }

    private Pulumi.Kubernetes.Provider ProviderFor(string name, KubernetesClusterArgs args, Output<string> authority, Resource[] ready)
    {
        // Whatever is declared through the provider goes before the nodes do: load balancers are removed by a controller that still runs.
        var options = new CustomResourceOptions { Parent = this };
        foreach (var resource in ready)
            options.DependsOn.Add(resource);
        return new(name, new()
        {
            KubeConfig = Kubeconfig.Of(Name, Endpoint, authority, args.Stack.Region),
            ClusterIdentifier = $"{args.Stack.AccountId}/{args.Stack.Region}/{args.Settings.EffectiveName}",
            EnableServerSideApply = true,
        }, options);
    }
}
