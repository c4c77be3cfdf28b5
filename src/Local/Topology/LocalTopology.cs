using System.Collections.Immutable;
using System.Globalization;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Reading;

namespace FreeAgentics.Infra.Local.Topology;

/// <summary>What of a plan runs on one machine: its data plane.</summary>
public sealed record LocalTopology
{
    private const string ExternalSecretType = "kubernetes:external-secrets.io/v1:ExternalSecret";

    public required string Stack { get; init; }

    /// <summary>In the order of the plan's shards.</summary>
    public required ImmutableArray<DatabaseServers> Shards { get; init; }

    /// <summary>The application's database on every shard.</summary>
    public required string Database { get; init; }

    /// <summary>The name of the administrator.</summary>
    public required string MasterUser { get; init; }

    /// <summary>The roles that log in.</summary>
    public required ImmutableArray<string> Roles { get; init; }

    /// <summary>The major of PostgreSQL that the plan declares.</summary>
    public required int? PostgresMajor { get; init; }

    public required Workload Api { get; init; }

    public required Workload Workers { get; init; }

    /// <summary>Addresses with passwords that the application gets, by name of the variable, as templates of External Secrets.</summary>
    public required ImmutableSortedDictionary<string, string> SecretTemplates { get; init; }

    /// <summary>The list that feeds the workers.</summary>
    public required string Queue { get; init; }

    /// <summary>Exporters of database servers, by name of the Deployment.</summary>
    public required ImmutableArray<PostgresExporter> Exporters { get; init; }

    /// <summary>Users of the Redis groups besides the password of all; empty where there is one token.</summary>
    public required ImmutableArray<RedisUser> RedisUsers { get; init; }

    /// <exception cref="LocalException">The plan has no application.</exception>
    public static LocalTopology Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var shards = DatabaseServers.ShardsOf(plan);
        if (shards.IsEmpty)
            throw new LocalException($"the plan of {plan.Stack} has no database, so there is nothing to run on this machine.", isMistake: true);
        var primary = shards[0].Primary;
        var workers = Workload.Workers(plan);
        return new()
        {
            Stack = plan.Stack,
            Shards = shards,
            Database = primary.Inputs["dbName"].Text() ?? "freeagentics",
            MasterUser = primary.Inputs["username"].Text() ?? "freeagentics_master",
            Roles = RolesOf(plan),
            PostgresMajor = int.TryParse((primary.Inputs["engineVersion"].Text() ?? "").Split('.')[0], CultureInfo.InvariantCulture, out var major) ? major : null,
            Api = Workload.Api(plan),
            Workers = workers,
            SecretTemplates = plan.Object(ExternalSecretType, "api")?.Inputs.At("spec", "target", "template", "data").Entries()
                .ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.Text() ?? "", StringComparer.Ordinal) ?? ImmutableSortedDictionary<string, string>.Empty,
            Queue = workers.Environment.GetValueOrDefault("TASK_QUEUE", "task_queue"),
            Exporters = PostgresExporter.In(plan, shards),
            RedisUsers = [.. RedisUser.In(plan)],
        };
    }

    private static ImmutableArray<string> RolesOf(Plan plan)
    {
        var declared = plan.OfType("kubernetes:batch/v1:Job")
            .SelectMany(job => job.Inputs.At("spec", "template", "spec", "containers").Items())
            .SelectMany(container => container.At("env").Items())
            .FirstOrDefault(variable => variable.At("name").Text() == "ROLES");
        return [.. (declared.At("value").Text() ?? "freeagentics_app freeagentics_migrator freeagentics_monitor freeagentics_reader").Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }
}
