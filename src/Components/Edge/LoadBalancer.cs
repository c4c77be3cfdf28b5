using FreeAgentics.Infra.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace FreeAgentics.Infra.Components.Edge;

/// <summary>The Service from which the AWS Load Balancer Controller makes a network load balancer: TCP passed through to pods, PROXY protocol in front.</summary>
internal static class LoadBalancer
{
    private const string Prefix = "service.beta.kubernetes.io/aws-load-balancer";

    public static Service Of(Input<string> @namespace, string tags, bool plain, CustomResourceOptions options) => new(IngressController.App, new()
    {
        Metadata = ObjectMetadata.Of(IngressController.App, @namespace, IngressController.App, new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [$"{Prefix}-type"] = "external",
            [$"{Prefix}-scheme"] = "internet-facing",
            [$"{Prefix}-nlb-target-type"] = "ip",
            [$"{Prefix}-proxy-protocol"] = "*",
            [$"{Prefix}-target-group-attributes"] = "proxy_protocol_v2.enabled=true,preserve_client_ip.enabled=false,deregistration_delay.timeout_seconds=30,deregistration_delay.connection_termination.enabled=false",
            [$"{Prefix}-attributes"] = "load_balancing.cross_zone.enabled=true,deletion_protection.enabled=false",
            [$"{Prefix}-healthcheck-protocol"] = "HTTP",
            [$"{Prefix}-healthcheck-port"] = "8081",
            [$"{Prefix}-healthcheck-path"] = "/nginx-ready",
            [$"{Prefix}-additional-resource-tags"] = tags,
        }),
        Spec = new ServiceSpecArgs
        {
            Type = "LoadBalancer",
            LoadBalancerClass = "service.k8s.aws/nlb",
            AllocateLoadBalancerNodePorts = false,
            ExternalTrafficPolicy = "Local",
            Selector = WorkloadLabels.Selector(IngressController.App),
            Ports = plain ? [Port("http", 80)] : [Port("http", 80), Port("https", 443)],
        },
    }, options);

    private static ServicePortArgs Port(string name, int port) => new() { Name = name, Port = port, TargetPort = name, Protocol = "TCP" };
}
