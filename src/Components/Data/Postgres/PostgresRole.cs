namespace FreeAgentics.Infra.Components.Data.Postgres;

/// <summary>Who connects to the database, besides its master.</summary>
/// <param name="Key">Last part of the secret's name.</param>
/// <param name="Username">As the role is called in PostgreSQL.</param>
public sealed record PostgresRole(string Key, string Username)
{
    public static readonly PostgresRole Application = new("app", "freeagentics_app");
    public static readonly PostgresRole Reader = new("reader", "freeagentics_reader");
    public static readonly PostgresRole Migrator = new("migrator", "freeagentics_migrator");
    public static readonly PostgresRole Monitor = new("monitor", "freeagentics_monitor");

    public static IReadOnlyList<PostgresRole> All { get; } = [Application, Migrator, Monitor, Reader];
}
