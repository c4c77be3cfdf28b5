using static FreeAgentics.Infra.Policies.Rules.Invariants.Invariant;
using static FreeAgentics.Infra.Policies.Severity;

namespace FreeAgentics.Infra.Policies.Rules.Invariants;

/// <summary>What the account allows, and what must be of the same version.</summary>
public static class QuotaInvariants
{
    private const string EipType = "aws:ec2/eip:Eip";
    private const string NatType = "aws:ec2/natGateway:NatGateway";
    private const string SubnetType = "aws:ec2/subnet:Subnet";
    private const int ControlPlane = 4;
    private const int UpdateShare = 33;

    public static readonly Policy WithinQuotas = new PlanPolicy
    {
        Id = "FA-INV-029",
        Title = "Nodes at their greatest number, network interfaces, addresses and NAT gateways stay within the account's quotas",
        Because = "Above a quota the autoscaler's request fails, in the very hour for which it was made.",
        Severity = Medium,
        Level = EnforcementLevel.Advisory,
        Types = [NodePool.GroupType, EipType, NatType],
        Require = Within,
        Remedy = "Ask for the quota before the first deployment (aws service-quotas request-service-quota-increase), and set policies.quotas to what the account then allows.",
    };

    public static readonly Policy AutoscalerMatchesCluster = new ResourcePolicy
    {
        Id = "FA-INV-030",
        Title = "The cluster autoscaler has the cluster's minor version",
        Because = "It simulates the scheduler of its own version; another one decides differently.",
        Severity = High,
        Types = [Workload.DeploymentType],
        Require = Minor,
        Remedy = "Leave capacity.clusterAutoscaler.image unset: the ClusterAutoscaler component then follows cluster.version.",
    };

    private static IEnumerable<(string Urn, Check Check)> Within(PlanView plan)
    {
        var quotas = plan.Context.Quotas;
        var addresses = plan.OfType(EipType).Length;
        yield return (plan.StackUrn, Check.That(addresses <= quotas.ElasticAddresses, () => $"{addresses} elastic addresses > {quotas.ElasticAddresses} of the quota L-0263D0A3; policies.quotas.elasticAddresses has what the account allows"));
        foreach (var zone in plan.OfType(NatType).GroupBy(nat => nat.Source("subnetId", SubnetType)?.Input("availabilityZone").Text ?? "", StringComparer.Ordinal))
            yield return (zone.First().Urn, Check.That(zone.Count() <= quotas.NatGatewaysPerZone, () => $"{zone.Count()} NAT gateways in zone {zone.Key} > {quotas.NatGatewaysPerZone} of the quota L-FE5A380F; policies.quotas.natGatewaysPerZone has what the account allows"));
        var pools = NodePool.In(plan).ToList();
        if (pools.Count == 0 || !pools.TrueForAll(pool => pool.Size is not null))
            yield break;
        yield return (plan.StackUrn, Interfaces(plan, pools, quotas.NetworkInterfaces));
        yield return (plan.StackUrn, Cpus([.. pools.Where(pool => !pool.Spot)], quotas.OnDemandVcpus, "L-1216C47A", "policies.quotas.onDemandVcpus"));
        yield return (plan.StackUrn, Cpus([.. pools.Where(pool => pool.Spot)], quotas.SpotVcpus, "L-34B43A08", "policies.quotas.spotVcpus"));
    }

    /// <summary>Nodes while their group is being updated: a third more.</summary>
    private static double Nodes(NodePool pool) => pool.Max + Math.Ceiling(pool.Max * UpdateShare / 100);

    private static Check Interfaces(PlanView plan, List<NodePool> pools, int quota)
    {
        var terms = pools.Select(pool => (pool.Types, $"{N(Nodes(pool))} nodes × {pool.Size!.Interfaces}", Nodes(pool) * pool.Size.Interfaces)).ToList();
        var others = plan.OfTypes(NatType, "aws:rds/instance:Instance").Length
            + plan.OfType("aws:elasticache/replicationGroup:ReplicationGroup").Sum(group => group.Input("numCacheClusters").Number ?? 1)
            + plan.OfType("aws:ec2/vpcEndpoint:VpcEndpoint").Sum(endpoint => endpoint.Input("subnetIds").Items.Length)
            + ControlPlane;
        var total = terms.Sum(term => term.Item3) + others;
        return Check.That(total <= quota, () => $"{Sum(terms.Select(term => (term.Types, term.Item2)))} + {N(others)} of services = {N(total)} network interfaces > {quota} of the quota L-DF5E4CA3; policies.quotas.networkInterfaces has what the account allows");
    }

    private static Check Cpus(List<NodePool> pools, int? quota, string code, string setting)
    {
        var total = pools.Sum(pool => Nodes(pool) * pool.Size!.VirtualCpus);
        if (total <= (quota ?? 0))
            return Check.Passed;
        var sum = $"{Sum(pools.Select(pool => (pool.Types, $"{N(Nodes(pool))} nodes × {pool.Size!.VirtualCpus} vCPUs")))} = {N(total)} vCPUs during an update";
        return quota is null ? Check.Undecided($"{sum}; the plan does not tell the quota {code}: set {setting}") : Check.Failed($"{sum} > {quota} of the quota {code}");
    }

    private static Check Minor(ResourceView deployment)
    {
        var container = ClusterAutoscalerFlags.Container(deployment);
        var version = deployment.Plan.OfType("aws:eks/cluster:Cluster").Select(cluster => cluster.Input("version").Text).FirstOrDefault(text => text is not null);
        if (container.Raw is null || version is null || container["image"].Text is not { } image)
            return Check.Passed;
        var tag = Kubernetes.Images.Tag(image).TrimStart('v');
        return Check.That(tag.StartsWith($"{version}.", StringComparison.Ordinal), () => $"{container.Path}.image is \"{image}\"; the cluster is {version}");
    }
}
