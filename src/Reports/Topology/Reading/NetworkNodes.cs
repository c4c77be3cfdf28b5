using FreeAgentics.Infra.Policies;

namespace FreeAgentics.Infra.Reports.Topology.Reading;

/// <summary>VPCs, subnets and gateways.</summary>
internal static class NetworkNodes
{
    public static void Add(NodeDrafts drafts, PlanGraph graph, Networks networks)
    {
        foreach (var vpc in graph.OfTypes("aws:ec2/vpc:Vpc"))
            drafts.Add(new NodeDraft(NodeKind.Network, vpc.Name, Text(PlanGraph.Input(vpc, "cidrBlock")), new Place { Region = networks.Regions.Of(vpc), Network = vpc.Urn }), vpc);
        foreach (var subnet in networks.Subnets)
            drafts.Add(new NodeDraft(NodeKind.Subnet, subnet.Name, Text(PlanGraph.Input(subnet, "cidrBlock")), networks.PlaceIn(subnet, [subnet])), subnet);
        foreach (var gateway in graph.OfTypes("aws:ec2/natGateway:NatGateway"))
            drafts.Add(new NodeDraft(NodeKind.Gateway, gateway.Name, "NAT gateway", networks.PlaceIn(gateway, graph.Targets(gateway, "subnetId"))), gateway);
        foreach (var gateway in graph.OfTypes("aws:ec2/internetGateway:InternetGateway"))
        {
            var vpc = graph.Targets(gateway, "vpcId").FirstOrDefault();
            drafts.Add(
                new NodeDraft(NodeKind.Gateway, gateway.Name, "internet gateway", new Place { Region = networks.Regions.Of(gateway), Network = vpc?.Urn, Tier = vpc is null ? null : SubnetTier.Public }),
                gateway);
        }

        foreach (var balancer in graph.OfTypes("aws:lb/loadBalancer:LoadBalancer", "aws:alb/loadBalancer:LoadBalancer"))
            drafts.Add(new NodeDraft(NodeKind.LoadBalancer, balancer.Name, PlanGraph.Input(balancer, "loadBalancerType").Text ?? "application", networks.PlaceIn(balancer, graph.Targets(balancer, "subnets"))), balancer);
    }

    private static string Text(ValueView value) => value.Text ?? (value.IsUnknown ? "not known yet" : "");
}
