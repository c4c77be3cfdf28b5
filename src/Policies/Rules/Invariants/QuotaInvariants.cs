using static FreeAgentics.Infra.Policies.Rules.Invariants.Invariant;
using static FreeAgentics.Infra.Policies.Severity;

namespace FreeAgentics.Infra.Policies.Rules.Invariants;

/// <summary>What the account allows, and what must be of the same version.</summary>
public static class QuotaInvariants
{
    private const string EipType = "aws:ec2/eip:Eip";
    private const string NatType = "aws:ec2/natGateway:NatGateway";
    private const int AddressesOfAccount = 5;
    private const int UpdateShare = 33;

    public static readonly Policy WithinQuotas = new PlanPolicy
    {
        Id = "FA-INV-029",
        Title = "Nodes at their greatest number, addresses and NAT gateways stay within the account's quotas",
        Because = "Above a quota the autoscaler's request fails, in the very hour for which it was made.",
        Severity = Medium,
        Level = EnforcementLevel.Advisory,
        Types = [NodePool.GroupType, EipType, NatType],
        Require = Quotas,
        Remedy = "Ask for the quota before the first deployment: aws service-quotas request-service-quota-increase.",
    };

    public static readonly Policy AutoscalerMatchesCluster = new ResourcePolicy
    {
        Id = "FA-INV-030",
        Title = "The cluster autoscaler has the cluster's minor version",
        Because = "It simulates the scheduler of its own version; another one decides differently.",
        Severity = High,
        Types = [Workload.DeploymentType],
        Require = Minor,
        Remedy = "Leave the image to the ClusterAutoscaler component, which follows cluster.version.",
    };

    private static IEnumerable<(string Urn, Check Check)> Quotas(PlanView plan)
    {
        var addresses = plan.OfType(EipType).Length;
        yield return (plan.StackUrn, Check.That(addresses <= AddressesOfAccount, () => $"{addresses} elastic addresses > {AddressesOfAccount}, the quota L-0263D0A3 where nobody has raised it"));
        var pools = NodePool.In(plan).ToList();
        if (pools.Count == 0 || !pools.TrueForAll(pool => pool.Size is not null))
            yield break;
        var terms = pools.Select(pool => (pool.Types, Nodes: pool.Max + Math.Ceiling(pool.Max * UpdateShare / 100), pool.Size!.VirtualCpus)).ToList();
        yield return (plan.StackUrn, Check.Undecided(
            $"{Sum(terms.Select(term => (term.Types, $"{N(term.Nodes)} nodes × {term.VirtualCpus} vCPUs")))} = {N(terms.Sum(term => term.Nodes * term.VirtualCpus))} vCPUs during an update; the plan does not tell the account's quotas L-1216C47A (on demand) and L-34B43A08 (spot)"));
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
