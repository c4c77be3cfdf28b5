namespace FreeAgentics.Infra.Components.Database;

/// <summary>The SQL of the platform, as the jobs mount it.</summary>
public static class SqlScripts
{
    private static readonly string[] Files =
    [
        "010-roles.sql", "020-extensions.sql", "030-tables.sql", "040-partition-functions.sql", "050-partitions.sql",
        "060-indexes.sql", "070-views.sql", "080-refresh.sql", "optimize.sql", "prepare.sql", "set-passwords.sh",
    ];

    /// <summary>Content by name, in ordinal order of the names.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new SortedDictionary<string, string>(
        Files.ToDictionary(file => file, file => EmbeddedText.Read($"Database/Sql/{file}")), StringComparer.Ordinal);
}
