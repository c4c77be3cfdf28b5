using System.Collections.Immutable;
using System.Globalization;
using FreeAgentics.Infra.Local.Processes;
using FreeAgentics.Infra.Rendering.Placements;

namespace FreeAgentics.Infra.Local.Database;

/// <summary>psql on one server, as one of its roles.</summary>
internal sealed class SqlClient(LocalPlatform platform, Address server)
{
    /// <returns>The rows, one a line, columns separated by a bar.</returns>
    public Task<string> QueryAsync(string database, string sql, CancellationToken cancellation) =>
        RunAsync([platform.Programs["psql"], "-X", "-At", "-v", "ON_ERROR_STOP=1", "-c", sql], platform.Topology.MasterUser, database, ImmutableSortedDictionary<string, string>.Empty, cancellation);

    /// <param name="user">Whose password is known.</param>
    public Task<string> RunAsync(
        IReadOnlyList<string> command, string user, string database, ImmutableSortedDictionary<string, string> more, CancellationToken cancellation)
    {
        var environment = new SortedDictionary<string, string>(more, StringComparer.Ordinal)
        {
            ["PGHOST"] = server.Host,
            ["PGPORT"] = server.Port.ToString(CultureInfo.InvariantCulture),
            ["PGUSER"] = user,
            ["PGDATABASE"] = database,
            ["PGPASSFILE"] = platform.Secrets.PasswordFile,
            ["PGSSLMODE"] = "disable",
            // Debian's psql is a script that looks for this one first.
            ["PATH"] = $"{Path.GetDirectoryName(platform.Programs["psql"])}:{Environment.GetEnvironmentVariable("PATH")}",
        };
        environment.Remove("PGSSLROOTCERT");
        return CommandRun.RunAsync(command, environment, platform.Folder.Path, cancellation);
    }
}
