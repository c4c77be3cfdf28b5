using FreeAgentics.Infra.Components.Namespaces;
using FreeAgentics.Infra.Components.Observability;
using FreeAgentics.Infra.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace FreeAgentics.Infra.Components.Edge;

/// <summary>Who reaches the ingress controller, whom it reaches, and the Service that its metrics are read by.</summary>
internal static class IngressControllerTraffic
{
    public const string MetricsService = "nginx-ingress-metrics";

    public static void Declare(Input<string> space, IngressControllerArgs args, CustomResourceOptions child)
    {
        _ = new NetworkPolicy(IngressController.App, new()
        {
            Metadata = ObjectMetadata.Of(IngressController.App, space, IngressController.App),
            Spec = new NetworkPolicySpecArgs
            {
                PodSelector = new LabelSelectorArgs(),
                PolicyTypes = { "Ingress", "Egress" },
                Ingress =
                {
                    NetworkPeer.From([NetworkPeer.Internet], 80),
                    NetworkPeer.From([NetworkPeer.Internet], 443),
                    NetworkPeer.From([NetworkPeer.Network($"{args.Network}")], 8081),
                    NetworkPeer.From([NetworkPeer.Space(Monitoring.NamespaceName)], IngressControllerPod.MetricsPort),
                },
                Egress =
                {
                    NetworkPeer.Rule("UDP", [NetworkPeer.ClusterDns], 53),
                    NetworkPeer.Rule("TCP", [NetworkPeer.ClusterDns], 53),
                    // The cluster's API, and the pods of the application.
                    NetworkPeer.To([NetworkPeer.Internet], 443),
                    new NetworkPolicyEgressRuleArgs { To = { WatchedSpace(args) } },
                },
            },
        }, child);
        _ = new Service(MetricsService, new()
        {
            Metadata = ObjectMetadata.Of(MetricsService, space, IngressController.App),
            Spec = new ServiceSpecArgs
            {
                Selector = WorkloadLabels.Selector(IngressController.App),
                Ports = { new ServicePortArgs { Name = "metrics", Port = IngressControllerPod.MetricsPort, TargetPort = "metrics", Protocol = "TCP" } },
            },
        }, child);
    }

    private static NetworkPolicyPeerArgs WatchedSpace(IngressControllerArgs args) => new()
    {
        NamespaceSelector = new LabelSelectorArgs { MatchLabels = { { "kubernetes.io/metadata.name", args.WatchedNamespace } } },
    };
}
