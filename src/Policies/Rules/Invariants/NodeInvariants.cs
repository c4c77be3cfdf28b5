using static FreeAgentics.Infra.Policies.Rules.Invariants.Invariant;
using static FreeAgentics.Infra.Policies.Severity;

namespace FreeAgentics.Infra.Policies.Rules.Invariants;

/// <summary>Pods and the nodes that must hold them.</summary>
public static class NodeInvariants
{
    private const string VpaType = "kubernetes:autoscaling.k8s.io/v1:VerticalPodAutoscaler";

    public static readonly Policy PodsFitFleet = new PlanPolicy
    {
        Id = "FA-INV-005",
        Title = "All pods at their greatest number fit onto all nodes at theirs",
        Because = "The autoscaler stops at the greatest number of nodes; what does not fit stays pending during the peak.",
        Severity = High,
        Level = EnforcementLevel.Advisory,
        Levels = InProduction,
        Types = [Workload.DeploymentType, NodePool.GroupType],
        Require = plan => OnFleet(plan, pools => Capacity(plan, pools, pods => pods.Max, pools.Sum(pool => pool.Max), "")),
        Remedy = "Raise cluster.generalNodes.maxNodes or take larger cluster.generalNodes.instanceTypes, or lower api.autoscaling.maxReplicas or the requests.",
    };

    public static readonly Policy SizesKnown = new PlanPolicy
    {
        Id = "FA-INV-006",
        Title = "What a node leaves to pods is known for each instance type",
        Because = "Without it no statement about capacity holds.",
        Severity = Low,
        Types = [NodePool.GroupType],
        Require = plan => NodePool.In(plan).Where(pool => pool.Size is null).Select(pool => On(pool.Group, Check.Undecided($"instanceTypes is {pool.Types}; the table of machines does not list all of them"))),
        Remedy = "Add the type to machines.csv, with its source.",
    };

    public static readonly Policy PodFitsNode = new PlanPolicy
    {
        Id = "FA-INV-007",
        Title = "Each pod, at the greatest size that a VPA may give it, fits onto some node",
        Because = "A pod larger than every node is never scheduled, and no new node helps.",
        Severity = High,
        Types = [Workload.DeploymentType, VpaType, NodePool.GroupType],
        Require = plan => NodePool.In(plan).Select(pool => pool.Size).OfType<Facts.MachineSize>().ToList() is { Count: > 0 } sizes ? PodCount.In(plan).Select(pods => On(pods.Workload.Resource, Fits(pods, sizes))) : [],
        Remedy = "Take a larger type in cluster.generalNodes.instanceTypes, or lower api.resources.cpuRequest or api.resources.memoryRequest.",
    };

    public static readonly Policy PodsHaveAddresses = new PlanPolicy
    {
        Id = "FA-INV-008",
        Title = "The nodes have an address for every pod",
        Because = "The VPC CNI gives a node ENIs × (addresses − 1) + 2 pods, however small the pods are.",
        Severity = High,
        Level = EnforcementLevel.Advisory,
        Levels = InProduction,
        Types = [NodePool.GroupType, Workload.DeploymentType],
        Require = plan => OnFleet(plan, pools => Addresses(plan, pools)),
        Remedy = "Raise cluster.generalNodes.maxNodes or cluster.workerNodes.maxNodes, or take a larger type in their instanceTypes.",
    };

    public static readonly Policy SubnetsHaveAddresses = new PlanPolicy
    {
        Id = "FA-INV-009",
        Title = "The nodes' subnets have an address for everything that the nodes may hold",
        Because = "A full subnet starts neither nodes nor pods, and a subnet cannot grow.",
        Severity = High,
        Types = ["aws:ec2/subnet:Subnet", NodePool.GroupType],
        Require = plan => OnFleet(plan, Subnets),
        Remedy = "Take a larger network.cidr before the first deployment.",
    };

    public static readonly Policy SurvivesZone = new PlanPolicy
    {
        Id = "FA-INV-010",
        Title = "Without one zone the nodes still hold all pods at their least number",
        Because = "When a zone is lost, what does not fit into the others is down with it.",
        Severity = High,
        Level = EnforcementLevel.Advisory,
        Levels = InProduction,
        Types = [NodePool.GroupType, Workload.DeploymentType],
        Require = plan => OnFleet(plan, pools => Capacity(plan, pools, pods => pods.Min, pools.Sum(pool => pool.Zones > 0 ? Math.Floor(pool.Max * (pool.Zones - 1) / pool.Zones) : 0), " without one zone")),
        Remedy = "Raise cluster.generalNodes.maxNodes, or spread over more zones by network.zones.",
    };

    /// <summary>The judgement of all node groups together; none where a size is not known, which FA-INV-006 reports.</summary>
    private static IEnumerable<(string Urn, Check Check)> OnFleet(PlanView plan, Func<List<NodePool>, Check> rule) =>
        NodePool.In(plan).ToList() is { Count: > 0 } pools && pools.TrueForAll(pool => pool.Size is not null) ? [(plan.StackUrn, rule(pools))] : [];

    private static Check Capacity(PlanView plan, List<NodePool> pools, Func<PodCount, double> number, double nodes, string where)
    {
        var pods = PodCount.In(plan).ToList();
        var share = pools.Sum(pool => pool.Max) is > 0 and var all ? nodes / all : 0;
        return Compare("CPU", "cores", pod => pod.Cores, size => size.AllocatableCores)
            .And(Compare("memory", "MiB", pod => pod.Mib, size => size.AllocatableMib));

        Check Compare(string what, string unit, Func<PodCount, double> each, Func<Facts.MachineSize, double> allocatable)
        {
            var asked = pods.Sum(pod => number(pod) * each(pod));
            var there = share * pools.Sum(pool => pool.Max * allocatable(pool.Size!));
            return Check.That(asked <= there, () =>
                $"{what}: {Sum(pods.Where(pod => number(pod) * each(pod) > 0).Select(pod => (pod.Workload.Name ?? "", $"{N(number(pod))} × {N(each(pod))}")))} = {N(asked)} {unit} > {N(nodes)} nodes{where} with {N(there)} {unit} in all");
        }
    }

    private static Check Fits(PodCount pods, List<Facts.MachineSize> sizes)
    {
        var allowed = pods.Workload.Resource.Plan.OfType(VpaType)
            .Where(vpa => vpa.Input("spec", "targetRef", "name").Text == pods.Workload.Name && vpa.Input("spec", "updatePolicy", "updateMode").Text != "Off")
            .SelectMany(vpa => vpa.Input("spec", "resourcePolicy", "containerPolicies").Items)
            .Select(policy => policy["maxAllowed"]).ToList();
        var cores = Math.Max(pods.Cores, allowed.Sum(max => Quantity.Cores(max["cpu"]) ?? 0));
        var mib = Math.Max(pods.Mib, allowed.Sum(max => Quantity.Mib(max["memory"]) ?? 0));
        return Check.That(sizes.Exists(size => cores <= size.AllocatableCores && mib <= size.AllocatableMib), () =>
            $"a pod may ask for {N(cores)} cores and {N(mib)} MiB; the largest node leaves {N(sizes.Max(size => size.AllocatableCores))} cores and {N(sizes.Max(size => size.AllocatableMib))} MiB");
    }

    private static Check Addresses(PlanView plan, List<NodePool> pools)
    {
        var pods = PodCount.In(plan).Sum(count => count.Max + count.Surge);
        var daemons = plan.OfType(Workload.DaemonSetType).Length;
        var slots = pools.Sum(pool => pool.Max * (pool.Size!.MaxPods - daemons));
        return Check.That(pods <= slots, () => $"{N(pods)} pods > {Sum(pools.Select(pool => (pool.Types, $"{N(pool.Max)} nodes × ({pool.Size!.MaxPods} − {daemons}) pods")))} = {N(slots)}");
    }

    private static Check Subnets(List<NodePool> pools)
    {
        const int ControlPlane = 4;
        const int Balancers = 8;
        var subnets = pools.SelectMany(pool => pool.Subnets).DistinctBy(subnet => subnet.Urn).ToList();
        var prefixes = subnets.Select(subnet => subnet.Input("cidrBlock").Text?.Split('/') is [_, var bits] && int.TryParse(bits, out var prefix) ? prefix : (int?)null).OfType<int>().ToList();
        if (prefixes.Count == 0)
            return Check.Passed;
        var there = prefixes.Sum(prefix => Math.Pow(2, 32 - prefix) - 5);
        var held = pools.Sum(pool => pool.Max * pool.Size!.Interfaces * pool.Size.AddressesPerInterface) + Balancers + ControlPlane;
        return Check.That(held <= there, () =>
            $"{Sum(pools.Select(pool => (pool.Types, $"{N(pool.Max)} nodes × {pool.Size!.Interfaces * pool.Size.AddressesPerInterface} addresses")))} + {Balancers} load balancers + {ControlPlane} control plane = {N(held)} > {string.Join(" + ", prefixes.Select(prefix => $"(2^{32 - prefix} − 5)"))} = {N(there)}");
    }
}
