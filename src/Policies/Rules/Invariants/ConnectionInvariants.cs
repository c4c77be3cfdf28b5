using FreeAgentics.Infra.Policies.Facts;
using static FreeAgentics.Infra.Policies.Rules.Invariants.Invariant;
using static FreeAgentics.Infra.Policies.Severity;

namespace FreeAgentics.Infra.Policies.Rules.Invariants;

/// <summary>Connections: what the application may open, the pooler admits and the server bears.</summary>
public static class ConnectionInvariants
{
    private const string InstanceType = "aws:rds/instance:Instance";
    private const string ConfigMapType = "kubernetes:core/v1:ConfigMap";
    private const double Usable = 0.8;
    private const int Reserved = 5;
    private const int Direct = 15;
    private const int OpenFiles = 65_535;

    public static readonly Policy ClientsAdmitted = new PlanPolicy
    {
        Id = "FA-INV-001",
        Title = "PgBouncer admits every connection of a full roll-out with one of its pods down",
        Because = "The first client above max_client_conn is refused, and requests fail while the database is idle.",
        Severity = Critical,
        Types = [Workload.DeploymentType, ConfigMapType],
        Require = plan => PoolerView.In(plan).Select(pooler => On(pooler.Config, Clients(plan, pooler))),
        Remedy = "Leave pooler.sizing on derived, or raise pooler.maxClientConnections or pooler.replicas, or lower api.databasePool.size.",
    };

    public static readonly Policy ServerBearsPools = new PlanPolicy
    {
        Id = "FA-INV-002",
        Title = "The pools of all PgBouncer pods together fit into the server's connections",
        Because = "Every pod of the pooler opens pools of its own; together they meet max_connections.",
        Severity = Critical,
        Types = [ConfigMapType, InstanceType],
        Require = plan => PoolerView.In(plan).SelectMany(pooler => Servers(plan, pooler)),
        Remedy = "Leave pooler.sizing on derived, or lower pooler.replicas or the pool size, or take a larger database.instanceClass.",
    };

    public static readonly Policy MaxConnectionsFitMemory = new PlanPolicy
    {
        Id = "FA-INV-003",
        Title = "max_connections is not above what the instance's memory bears",
        Because = "Each backend takes memory; above memory / 9531392 bytes, or 5000, RDS itself sets no more.",
        Severity = High,
        Types = [InstanceType],
        Require = plan => plan.OfType(InstanceType).Select(database => On(database, Memory(database))),
        Remedy = "Leave database.tuning.maxConnections unset, or take a larger database.instanceClass.",
    };

    public static readonly Policy PoolerHasFiles = new PlanPolicy
    {
        Id = "FA-INV-004",
        Title = "A pod of PgBouncer has an open file for each client and server connection",
        Because = "Without a file descriptor PgBouncer accepts nobody, whatever max_client_conn says.",
        Severity = High,
        Types = [ConfigMapType],
        Require = plan => PoolerView.In(plan).Select(pooler => On(pooler.Config, Files(pooler))),
        Remedy = "Add pods by pooler.replicas instead of raising pooler.maxClientConnections.",
    };

    private static Check Clients(PlanView plan, PoolerView pooler)
    {
        var demands = PodCount.In(plan).Where(pods => pods.Workload.Variable("DB_POOL_SIZE").Number is not null).Select(Demand).ToList();
        var limit = pooler.Number("max_client_conn") ?? 100;
        var most = Usable * limit * Math.Max(pooler.Pods - 1, 0);
        var total = demands.Sum(demand => demand.Connections);
        return Check.That(total <= most, () =>
            $"{Sum(demands.Select(demand => (demand.Name, demand.Term)))} = {N(total)} connections > {N(Usable)} × {N(limit)} max_client_conn × ({N(pooler.Pods)} − 1) pods = {N(most)}");
    }

    private static (string Name, string Term, double Connections) Demand(PodCount pods)
    {
        var processes = pods.Workload.Variable("WORKERS").Number ?? 1;
        var each = (pods.Workload.Variable("DB_POOL_SIZE").Number ?? 0) + (pods.Workload.Variable("DB_MAX_OVERFLOW").Number ?? 0);
        return (pods.Workload.Name ?? pods.Workload.Resource.Name, $"{PodsTerm(pods)} × {N(processes)} processes × {N(each)} connections", (pods.Max + pods.Surge) * processes * each);
    }

    private static IEnumerable<(string Urn, Check Check)> Servers(PlanView plan, PoolerView pooler)
    {
        foreach (var database in plan.OfType(InstanceType))
        {
            if (database.Output("address").Text is not { } host)
                continue;
            var pools = pooler.Databases.Where(entry => (entry.Parameters.GetValueOrDefault("host") ?? "").Split(',').Contains(host, StringComparer.Ordinal)).ToList();
            if (pools.Count == 0)
                continue;
            if (MaxConnections(database) is not { } most)
            {
                yield return On(database, Check.Undecided($"instanceClass is {database.Input("instanceClass").Shown}, which the table of machines does not list"));
                continue;
            }

            var each = pools.Sum(pool => pooler.PoolOf(pool.Parameters));
            var total = pooler.Pods * each + Direct;
            yield return On(database, Check.That(total <= most - Reserved, () =>
                $"{N(pooler.Pods)} pods × {N(each)} connections ({string.Join(", ", pools.Select(pool => $"{pool.Name} {N(pooler.PoolOf(pool.Parameters))}"))}) + {Direct} direct = {N(total)} > {N(most)} max_connections − {Reserved} reserved"));
        }
    }

    private static double? MaxConnections(ResourceView database) =>
        Parameters.Of(database, "max_connections").Number ?? MachineSize.Of(database.Input("instanceClass").Text)?.DefaultMaxConnections;

    private static Check Memory(ResourceView database)
    {
        var set = Parameters.Of(database, "max_connections");
        if (set.Number is not { } connections || MachineSize.Of(database.Input("instanceClass").Text) is not { } size)
            return Check.Passed;
        return Check.That(connections <= size.DefaultMaxConnections, () =>
            $"{set.Path} is {N(connections)} > min({size.MemoryGib} GiB / 9531392 bytes, 5000) = {size.DefaultMaxConnections}");
    }

    private static Check Files(PoolerView pooler)
    {
        var clients = pooler.Number("max_client_conn") ?? 100;
        var servers = pooler.Databases.Sum(database => pooler.PoolOf(database.Parameters));
        return Check.That(clients + servers <= OpenFiles, () => $"{N(clients)} clients + {N(servers)} server connections = {N(clients + servers)} > {OpenFiles} open files");
    }
}
