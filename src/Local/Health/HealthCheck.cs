namespace FreeAgentics.Infra.Local.Health;

/// <summary>The question that shows whether a process is well.</summary>
/// <param name="Host">Where it listens; null where it does not.</param>
/// <param name="Path">For HTTP.</param>
public sealed record HealthCheck(HealthKind Kind, string? Host = null, int? Port = null, string? Path = null)
{
    public static readonly HealthCheck Alive = new(HealthKind.Alive);

    public static HealthCheck Http(string host, int port, string path) => new(HealthKind.Http, host, port, path);

    public static HealthCheck Postgres(string host, int port) => new(HealthKind.Postgres, host, port);

    public static HealthCheck Redis(string host, int port) => new(HealthKind.Redis, host, port);
}
