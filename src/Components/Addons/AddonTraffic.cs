using FreeAgentics.Infra.Components.Namespaces;
using FreeAgentics.Infra.Components.Workloads;
using FreeAgentics.Infra.Settings;
using Pulumi;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace FreeAgentics.Infra.Components.Addons;

/// <summary>The paths of an add-on's namespace: webhooks for the cluster's API, metrics for Prometheus, its own pods, names, and 443 to the cluster and to AWS.</summary>
public sealed record AddonTraffic(Cidr Network)
{
    private const string MonitoringNamespace = "monitoring";

    /// <summary>Ports that the cluster's API calls: webhooks and aggregated APIs.</summary>
    public int[] CalledByTheApi { get; init; } = [];

    /// <summary>Ports in the VPC that it connects to, besides.</summary>
    public int[] ToTheNetwork { get; init; } = [];

    /// <summary>True for what reads metrics on any port of any pod.</summary>
    public bool ToEveryPod { get; init; }

    /// <summary>True for what asks resolvers of the world.</summary>
    public bool ToResolvers { get; init; }

    public void Declare(string name, Input<string> space, CustomResourceOptions options)
    {
        NetworkPolicyPeerArgs[] network = [NetworkPeer.Network($"{Network}")];
        var spec = new NetworkPolicySpecArgs
        {
            PodSelector = new LabelSelectorArgs(),
            PolicyTypes = { "Ingress", "Egress" },
            Ingress =
            {
                new NetworkPolicyIngressRuleArgs { From = { Own(), NetworkPeer.Space(MonitoringNamespace) } },
            },
            Egress =
            {
                NetworkPeer.Rule("UDP", [NetworkPeer.ClusterDns], 53),
                NetworkPeer.Rule("TCP", [NetworkPeer.ClusterDns], 53),
                NetworkPeer.To([NetworkPeer.Internet], 443),
                NetworkPeer.To([NetworkPeer.PodIdentityAgent], 80),
                new NetworkPolicyEgressRuleArgs { To = { Own() } },
            },
        };
        foreach (var port in CalledByTheApi)
            spec.Ingress.Add(NetworkPeer.From(network, port));
        foreach (var port in ToTheNetwork)
            spec.Egress.Add(NetworkPeer.To(network, port));
        if (ToEveryPod)
            spec.Egress.Add(new NetworkPolicyEgressRuleArgs { To = network });
        if (ToResolvers)
        {
            spec.Egress.Add(NetworkPeer.Rule("UDP", [NetworkPeer.Internet], 53));
            spec.Egress.Add(NetworkPeer.Rule("TCP", [NetworkPeer.Internet], 53));
        }

        _ = new NetworkPolicy($"{name}-allowed", new() { Metadata = ObjectMetadata.Of("allowed", space, name), Spec = spec }, options);
    }

    private static NetworkPolicyPeerArgs Own() => new() { PodSelector = new LabelSelectorArgs() };
}
