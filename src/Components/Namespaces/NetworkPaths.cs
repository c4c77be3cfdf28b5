using FreeAgentics.Infra.Components.Database;
using FreeAgentics.Infra.Components.Edge;
using FreeAgentics.Infra.Components.Observability;
using FreeAgentics.Infra.Components.Pooling;
using FreeAgentics.Infra.Components.Workloads;
using FreeAgentics.Infra.Settings;
using Pulumi;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace FreeAgentics.Infra.Components.Namespaces;

/// <summary>Every path of the network that is allowed in the application's namespace; all others are denied.</summary>
public sealed class NetworkPaths : ComponentResource
{
    private const int Postgres = 5432;
    private const int Redis = 6379;

    /// <param name="network">Where the data stores are.</param>
    /// <param name="apiPort">Of the API's pods.</param>
    /// <param name="frontendPort">Of the frontend's pods; null without one.</param>
    public NetworkPaths(string name, Input<string> @namespace, Cidr network, int apiPort, int? frontendPort, ComponentResourceOptions? options = null)
        : base("freeagentics:kubernetes:NetworkPaths", name, options)
    {
        var data = NetworkPeer.Network($"{network}");
        var world = NetworkPeer.Internet;
        var ingress = NetworkPeer.Pods(IngressController.App, IngressController.NamespaceName);
        var prometheus = NetworkPeer.Space(Monitoring.NamespaceName);

        Declare("allow-dns", new(), egress: [NetworkPeer.Rule("UDP", [NetworkPeer.ClusterDns], 53), NetworkPeer.Rule("TCP", [NetworkPeer.ClusterDns], 53)]);
        Declare("allow-api", App(Api.App),
            ingress: [NetworkPeer.From([ingress, prometheus], apiPort)],
            egress: [NetworkPeer.To([NetworkPeer.Pods(Pooler.ServiceName)], Pooler.Port), NetworkPeer.To([data], Redis), NetworkPeer.To([world], 443), NetworkPeer.To([NetworkPeer.PodIdentityAgent], 80)]);
        Declare("allow-worker", App(Workers.App),
            egress: [NetworkPeer.To([NetworkPeer.Pods(Pooler.ServiceName)], Pooler.Port), NetworkPeer.To([data], Redis), NetworkPeer.To([world], 443), NetworkPeer.To([NetworkPeer.PodIdentityAgent], 80)]);
        Declare("allow-pooler", App(Pooler.ServiceName),
            ingress: [NetworkPeer.From([NetworkPeer.Pods(Api.App), NetworkPeer.Pods(Workers.App)], Pooler.Port), NetworkPeer.From([prometheus], Pooler.MetricsPort)],
            egress: [NetworkPeer.To([data], Postgres), NetworkPeer.To([world], 443)]);
        Declare("allow-database-jobs", App(DatabaseJobs.App), egress: [NetworkPeer.To([data], Postgres), NetworkPeer.To([world], 443)]);
        Declare("allow-exporters", App(DataExporters.App),
            ingress: [NetworkPeer.From([prometheus], DataExporters.RedisPort), NetworkPeer.From([prometheus], DataExporters.PostgresPort)],
            egress: [NetworkPeer.To([data], Postgres), NetworkPeer.To([data], Redis), NetworkPeer.To([world], 443)]);
        if (frontendPort is { } port)
            Declare("allow-frontend", App(Frontend.App), ingress: [NetworkPeer.From([ingress], port)], egress: [NetworkPeer.To([world], 443)]);
        RegisterOutputs();

        void Declare(string policy, LabelSelectorArgs pods, NetworkPolicyIngressRuleArgs[]? ingress = null, NetworkPolicyEgressRuleArgs[]? egress = null)
        {
            var spec = new NetworkPolicySpecArgs { PodSelector = pods };
            foreach (var rule in ingress ?? [])
                spec.Ingress.Add(rule);
            foreach (var rule in egress ?? [])
                spec.Egress.Add(rule);
            if (ingress is not null)
                spec.PolicyTypes.Add("Ingress");
            if (egress is not null)
                spec.PolicyTypes.Add("Egress");
            _ = new NetworkPolicy(policy, new() { Metadata = ObjectMetadata.Of(policy, @namespace, "freeagentics"), Spec = spec }, new() { Parent = this });
        }
    }

    private static LabelSelectorArgs App(string app) => new() { MatchLabels = WorkloadLabels.Selector(app) };
}
