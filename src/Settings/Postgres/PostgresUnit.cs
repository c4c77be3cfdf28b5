namespace FreeAgentics.Infra.Settings;

/// <summary>The unit in which PostgreSQL, and with it a parameter group, counts a parameter.</summary>
public enum PostgresUnit
{
    /// <summary>No unit, or one that has no other form.</summary>
    None,

    /// <summary>Blocks of 8 KiB.</summary>
    Blocks,

    Kibibytes,
}
