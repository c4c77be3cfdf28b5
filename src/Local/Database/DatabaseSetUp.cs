using System.Collections.Immutable;
using FreeAgentics.Infra.Local.Steps;
using FreeAgentics.Infra.Local.Topology;
using FreeAgentics.Infra.Rendering.Data;
using FreeAgentics.Infra.Rendering.Placements;

namespace FreeAgentics.Infra.Local.Database;

/// <summary>Makes a new server what RDS would be, then runs the platform's database jobs on it.</summary>
internal sealed class DatabaseSetUp(LocalPlatform platform, IStepObserver observer)
{
    private const string Administration = "postgres";
    private const string RequiredExtensions = "required_extensions=";
    private const string CreateTables = "create_tables=";

    /// <summary>The application's database, and the role that replicas follow the primary as.</summary>
    public Task CreateAsync(Address server, CancellationToken cancellation)
    {
        var verifier = ScramVerifier.Of(platform.Secrets.Of(PostgresFiles.ReplicationRole));
        return new SqlClient(platform, server).RunAsync(
            [
                platform.Programs["psql"], "-X", "-q", "-v", "ON_ERROR_STOP=1",
                "-c", $"CREATE ROLE {PostgresFiles.ReplicationRole} LOGIN REPLICATION PASSWORD '{verifier}'",
                "-c", $"CREATE DATABASE \"{platform.Topology.Database}\"",
            ],
            platform.Topology.MasterUser, Administration, ImmutableSortedDictionary<string, string>.Empty, cancellation);
    }

    /// <summary>Runs the jobs of one shard, in their order.</summary>
    public async Task RunJobsAsync(int shard, Address server, CancellationToken cancellation)
    {
        var client = new SqlClient(platform, server);
        var available = (await client.QueryAsync(platform.Topology.Database, "SELECT name FROM pg_available_extensions", cancellation).ConfigureAwait(false)).Split('\n');
        foreach (var job in DatabaseJob.In(platform.Plan).Where(job => job.Shard == shard))
        {
            var user = platform.Topology.Roles.FirstOrDefault(role => role.EndsWith($"_{job.Role}", StringComparison.Ordinal)) ?? platform.Topology.MasterUser;
            var environment = job.Environment.ContainsKey(DatabaseJob.PasswordsVariable)
                ? job.Environment.SetItem(DatabaseJob.PasswordsVariable, platform.Secrets.Passwords)
                : job.Environment;
            await client.RunAsync([.. job.Command.Select(part => Here(part, available))], user, platform.Topology.Database, environment, cancellation).ConfigureAwait(false);
        }
    }

    private string Here(string part, IReadOnlyCollection<string> available)
    {
        if (part.StartsWith(DatabaseJob.ScriptsFolder + "/", StringComparison.Ordinal))
            return platform.Folder.Configuration + part;
        // The application's migrations, which would own the tables, are in its image.
        if (part.StartsWith(CreateTables, StringComparison.Ordinal))
            return CreateTables + "on";
        if (!part.StartsWith(RequiredExtensions, StringComparison.Ordinal))
            return part;
        var wanted = part[RequiredExtensions.Length..].Split(',', StringSplitOptions.RemoveEmptyEntries);
        if (wanted.Except(available).ToImmutableArray() is { Length: > 0 } missing)
            observer.Note($"The PostgreSQL that is installed lacks the extensions {string.Join(", ", missing)}; the database goes without.");
        return RequiredExtensions + string.Join(',', wanted.Intersect(available));
    }
}
