using FreeAgentics.Infra.Components.Workloads;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace FreeAgentics.Infra.Components.Namespaces;

/// <summary>The two ends of an allowed path.</summary>
internal static class NetworkPeer
{
    private const string SpaceName = "kubernetes.io/metadata.name";

    public static NetworkPolicyPeerArgs ClusterDns { get; } = new()
    {
        NamespaceSelector = new LabelSelectorArgs { MatchLabels = { { SpaceName, "kube-system" } } },
        PodSelector = new LabelSelectorArgs { MatchLabels = { { "k8s-app", "kube-dns" } } },
    };

    /// <summary>Everywhere but the machine's own metadata.</summary>
    public static NetworkPolicyPeerArgs Internet { get; } = new() { IpBlock = new IPBlockArgs { Cidr = "0.0.0.0/0", Except = { "169.254.0.0/16" } } };

    /// <summary>Where EKS hands out the credentials of pods.</summary>
    public static NetworkPolicyPeerArgs PodIdentityAgent { get; } = new() { IpBlock = new IPBlockArgs { Cidr = "169.254.170.23/32" } };

    public static NetworkPolicyPeerArgs Network(string cidr) => new() { IpBlock = new IPBlockArgs { Cidr = cidr } };

    public static NetworkPolicyPeerArgs Space(string name) => new() { NamespaceSelector = new LabelSelectorArgs { MatchLabels = { { SpaceName, name } } } };

    /// <param name="space">Null for the policy's own namespace.</param>
    public static NetworkPolicyPeerArgs Pods(string app, string? space = null) => space is null
        ? new() { PodSelector = new LabelSelectorArgs { MatchLabels = WorkloadLabels.Selector(app) } }
        : new()
        {
            NamespaceSelector = new LabelSelectorArgs { MatchLabels = { { SpaceName, space } } },
            PodSelector = new LabelSelectorArgs { MatchLabels = WorkloadLabels.Selector(app) },
        };

    public static NetworkPolicyIngressRuleArgs From(NetworkPolicyPeerArgs[] peers, int port) => new() { From = peers, Ports = { Port("TCP", port) } };

    public static NetworkPolicyEgressRuleArgs To(NetworkPolicyPeerArgs[] peers, int port) => Rule("TCP", peers, port);

    public static NetworkPolicyEgressRuleArgs Rule(string protocol, NetworkPolicyPeerArgs[] peers, int port) => new() { To = peers, Ports = { Port(protocol, port) } };

    private static NetworkPolicyPortArgs Port(string protocol, int port) => new() { Protocol = protocol, Port = port };
}
