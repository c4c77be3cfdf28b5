namespace FreeAgentics.Infra.Integration.Tests.Daemons;

/// <summary>PostgreSQL 15, from Debian.</summary>
public sealed class Postgres15 : PostgresServer
{
    public const string Folder = "/usr/lib/postgresql/15/bin";

    protected override async Task<string> BinariesAsync()
    {
        await Executable.FindAsync("pg_basebackup", "postgresql-15", Folder);
        return Folder;
    }
}
