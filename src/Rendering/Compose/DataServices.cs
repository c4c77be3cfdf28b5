using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Data;
using FreeAgentics.Infra.Rendering.Reading;
using static FreeAgentics.Infra.Rendering.Compose.ComposeService;
using static FreeAgentics.Infra.Rendering.Yaml.YamlValue;

namespace FreeAgentics.Infra.Rendering.Compose;

/// <summary>PostgreSQL with its replicas, PgBouncer, and both groups of Redis.</summary>
internal static class DataServices
{
    public static IEnumerable<(string Name, ObjectValue Service)> Of(ComposeContext context)
    {
        var shards = DatabaseServers.ShardsOf(context.Plan);
        foreach (var shard in shards)
        {
            yield return (shard.Primary.Name, Primary(context, shard.Primary));
            foreach (var replica in shard.Replicas)
                yield return (replica.Name, Replica(context, replica, shard.Primary));
        }

        yield return ("pgbouncer", Pooler(context, [.. shards.Select(shard => shard.Primary.Name)]));
        foreach (var group in (string[])["cache", "queue"])
            yield return ($"redis-{group}", Redis(context, group));
    }

    /// <summary>Named volumes of the services above.</summary>
    public static IEnumerable<string> Volumes(Plan plan) =>
        DatabaseServers.ShardsOf(plan).SelectMany(shard => shard.Replicas.Prepend(shard.Primary)).Select(instance => instance.Name).Append("redis-queue");

    private static ObjectValue Primary(ComposeContext context, PlanResource instance) => Server(
        context,
        instance,
        ("command", Command(["postgres", .. Options(instance)])),
        ("environment", Map(
            ("POSTGRES_USER", Text(DatabaseRoles.Of(context.Plan).GetValueOrDefault("master", "postgres"))),
            ("POSTGRES_DB", Text(Database(context.Plan))),
            ("POSTGRES_PASSWORD_FILE", Text($"{ComposePlacement.Secrets}/passwords.master")))),
        ("volumes", Texts(
            Mounted(PostgresFiles.Folder(instance)),
            $"./postgres/create-replication-role.sh:/docker-entrypoint-initdb.d/create-replication-role.sh:ro",
            $"{instance.Name}:{ComposeImages.PostgresVolume(context.Plan, instance)}")),
        ("secrets", Texts("passwords.master", "pgpass")));

    private static ObjectValue Replica(ComposeContext context, PlanResource instance, PlanResource primary) => Server(
        context,
        instance,
        ("entrypoint", Command("/bin/bash", $"{ComposePlacement.Configuration}/postgres/follow.sh", primary.Name)),
        ("command", Command(["postgres", .. Options(instance)])),
        ("volumes", Texts(Mounted(PostgresFiles.Folder(instance)), Mounted("postgres/follow.sh"), $"{instance.Name}:{ComposeImages.PostgresVolume(context.Plan, instance)}")),
        ("secrets", Texts("pgpass")),
        ("depends_on", DependsOn((primary.Name, "healthy"))));

    private static ObjectValue Server(ComposeContext context, PlanResource instance, params IEnumerable<(string, PropertyValue?)> more) => ComposeService.Of(
        ComposeImages.Postgres(context.Plan, instance),
        [
            ("user", Text("postgres")),
            ("tmpfs", Texts("/tmp", "/run/postgresql:mode=1777")),
            ("shm_size", Text("256m")),
            ("networks", Texts(DataNetwork)),
            ("healthcheck", Check(["CMD", "pg_isready", "-q", "-h", "127.0.0.1", "-p", "5432"], startPeriod: 60)),
            // Shared buffers, and as much again for connections and the file cache.
            ("deploy", Memory(2 * ComposePlacement.PostgresMemory)),
            ("stop_grace_period", Text("60s")),
            .. more,
        ]);

    private static string[] Options(PlanResource instance) =>
        ["-c", $"config_file={ComposePlacement.Configuration}/{PostgresFiles.Folder(instance)}/postgresql.conf", "-c", "unix_socket_directories=/run/postgresql"];

    private static string Database(Plan plan) => DatabaseServers.ShardsOf(plan).Select(shard => shard.Primary.Inputs["dbName"].Text()).FirstOrDefault(name => name is not null) ?? plan.Project;

    private static ObjectValue Pooler(ComposeContext context, IReadOnlyList<string> primaries)
    {
        var pod = context.Deployment("pgbouncer") ?? throw new RenderingException($"The plan of {context.Plan.Stack} has no pooler: no Deployment pgbouncer.");
        return ComposeService.Of(
            pod.Image,
            ("entrypoint", Command("pgbouncer", $"{ComposePlacement.Configuration}/{PgBouncerFile.Path}")),
            ("user", pod.User is { } user ? Text(user) : null),
            ("volumes", Texts(Mounted("pgbouncer"))),
            ("tmpfs", Texts($"{ComposePlacement.State}:mode=1777", "/tmp")),
            ("secrets", Texts("userlist.txt")),
            ("ulimits", Map(("nofile", Number(16_384)))),
            ("networks", Texts(DataNetwork)),
            ("depends_on", DependsOn(primaries.Select(name => (name, "healthy")))),
            ("healthcheck", Check(["CMD", "nc", "-z", "127.0.0.1", "6432"])),
            ("deploy", Deploy(pod.Container)),
            ("stop_grace_period", Text($"{pod.GraceSeconds}s")));
    }

    private static ObjectValue Redis(ComposeContext context, string group)
    {
        var name = $"redis-{group}";
        var servers = context.Plan.OfType("aws:elasticache/replicationGroup:ReplicationGroup").First(candidate => candidate.Name == name);
        var image = ComposeImages.Redis(servers);
        var engine = image.StartsWith("valkey", StringComparison.Ordinal) ? "valkey" : "redis";
        var kept = group == "queue";
        return ComposeService.Of(
            image,
            ("entrypoint", Command("/bin/sh", "-c", $"mkdir -p {ComposePlacement.State}/{name} && exec {engine}-server {ComposePlacement.Configuration}/redis/{name}.conf")),
            ("user", Text("999:999")),
            ("volumes", Texts([Mounted($"redis/{name}.conf"), .. kept ? [$"{name}:{ComposePlacement.State}"] : Array.Empty<string>()])),
            ("tmpfs", kept ? Texts("/tmp") : Texts("/tmp", $"{ComposePlacement.State}:mode=1777")),
            ("secrets", Texts($"{name}.conf")),
            ("networks", Texts(DataNetwork)),
            ("healthcheck", Check(["CMD-SHELL", $"REDISCLI_AUTH=$(sed -n 's/^requirepass //p' {ComposePlacement.Secrets}/{name}.conf) {engine}-cli ping | grep -q PONG"])),
            // What it keeps, and as much again while it writes its log anew.
            ("deploy", Memory(2 * ComposePlacement.RedisMemory)));
    }
}
