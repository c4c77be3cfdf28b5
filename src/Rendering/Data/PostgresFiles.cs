using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Placements;

namespace FreeAgentics.Infra.Rendering.Data;

/// <summary>postgresql.conf and pg_hba.conf of every server of the database.</summary>
public static class PostgresFiles
{
    /// <summary>The role under which a replica follows its primary.</summary>
    public const string ReplicationRole = "freeagentics_replication";

    /// <summary>The folder of a server's files: <c>postgres/postgres-0-replica-1</c>.</summary>
    public static string Folder(PlanResource instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return $"postgres/{instance.Name}";
    }

    /// <exception cref="RenderingException">The placement has not as many shards or replicas as the plan.</exception>
    public static IEnumerable<RenderedFile> Of(Plan plan, Placement placement)
    {
        ArgumentNullException.ThrowIfNull(placement);
        foreach (var (shard, place) in PlacedServers.Of(plan, placement))
        {
            yield return Configuration(plan, placement, shard.Primary, place.Primary, following: null);
            yield return Access(plan, shard.Primary);
            foreach (var (replica, address) in shard.Replicas.Zip(place.Replicas))
            {
                yield return Configuration(plan, placement, replica, address, place.Primary);
                yield return Access(plan, replica);
            }
        }
    }

    private static RenderedFile Configuration(Plan plan, Placement placement, PlanResource instance, Address address, Address? following)
    {
        var parameters = PostgresParameters.Of(plan, instance, placement.Reduction.PostgresMemory);
        var folder = $"{placement.Folders.Configuration}/{Folder(instance)}";
        List<string> lines =
        [
            $"# {instance.Name} of the stack {plan.Stack}: its parameter group as far as PostgreSQL knows it, and where it listens here.",
            .. parameters.OnlyOnRds.IsEmpty ? [] : (string[])[$"# Only RDS knows: {string.Join(", ", parameters.OnlyOnRds)}."],
            $"listen_addresses = '{placement.ListenOn(address)}'",
            $"port = {address.Port}",
            $"unix_socket_directories = '{placement.Folders.State}/{instance.Name}'",
            $"hba_file = '{folder}/pg_hba.conf'",
            $"cluster_name = '{instance.Name}'",
            "wal_level = replica",
            "max_wal_senders = 20",
            "hot_standby = on",
        ];
        if (following is not null)
            lines.Add($"primary_conninfo = 'host={following.Host} port={following.Port} user={ReplicationRole} passfile={placement.Folders.PasswordFile} application_name={instance.Name}'");
        lines.Add("");
        lines.AddRange(parameters.Values.Select(parameter => $"{parameter.Key} = '{parameter.Value.Replace("'", "''", StringComparison.Ordinal)}'"));
        return new($"{Folder(instance)}/postgresql.conf", string.Join('\n', lines) + "\n");
    }

    private static RenderedFile Access(Plan plan, PlanResource instance) => new(
        $"{Folder(instance)}/pg_hba.conf",
        $"""
        # Who may come in to {instance.Name} of the stack {plan.Stack}: the machine's own administrator, and whoever proves a password from a network that the server is in.
        # type  database     user                        address  method
        local   all          postgres                             peer
        local   all          all                                  scram-sha-256
        host    replication  {ReplicationRole}    samenet  scram-sha-256
        host    all          all                         samenet  scram-sha-256

        """);
}
