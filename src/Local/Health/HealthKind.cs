namespace FreeAgentics.Infra.Local.Health;

/// <summary>How a process is asked whether it is well.</summary>
public enum HealthKind
{
    /// <summary>It is well as long as it runs.</summary>
    Alive,

    /// <summary>GET of a path answers 200.</summary>
    Http,

    /// <summary>It speaks PostgreSQL's protocol and takes connections.</summary>
    Postgres,

    /// <summary>It answers PING.</summary>
    Redis,
}
