namespace FreeAgentics.Infra.Settings;

/// <param name="Replicas">Pods of PgBouncer.</param>
/// <param name="Sizing">Where the sizes come from.</param>
/// <param name="MaxClientConnections">Overrides what is derived; null to derive.</param>
/// <param name="PoolSize">Overrides what is derived; null to derive.</param>
/// <param name="DirectConnections">Connections of the server kept for everyone who bypasses the pooler.</param>
/// <param name="ClientTls">True to offer TLS to the pods of the application.</param>
/// <param name="QueryTimeout">When PgBouncer ends a statement; longer than the role's statement_timeout.</param>
/// <param name="Resources">Requests and limits of the container.</param>
public sealed record PoolerSettings(
    int Replicas,
    PoolerSizing Sizing,
    int? MaxClientConnections,
    int? PoolSize,
    int DirectConnections,
    bool ClientTls,
    TimeSpan QueryTimeout,
    ContainerResources Resources)
{
    private const string File = "kubernetes:core/v1:ConfigMap data pgbouncer.ini";

    public static PoolerSettings Read(SettingsSection pooler) => new(
        Replicas: pooler.Int(
            "replicas", "Pods of PgBouncer; each is one thread, and one alone is a single point of failure.",
            range: 2..20, fallback: 2, unit: "pods", guide: "G26", drives: "kubernetes:apps/v1:Deployment spec.replicas", example: "3"),
        Sizing: pooler.Enum<PoolerSizing>(
            "sizing", "Sizes derived from the autoscalers' maxima and max_connections, or the guide's 100 and 20.",
            fallback: PoolerSizing.Derived, guide: "G26", drives: File, example: "guide"),
        MaxClientConnections: pooler.OptionalInt(
            "maxClientConnections", "Clients of one pod, instead of what is derived.",
            range: 10..65000, unit: "connections", guide: "G26", drives: $"{File} max_client_conn", example: "2000"),
        PoolSize: pooler.OptionalInt(
            "poolSize", "Server connections of one pod for each database and user, instead of what is derived.",
            range: 1..5000, unit: "connections", guide: "G26", drives: $"{File} default_pool_size", example: "20"),
        DirectConnections: pooler.Int(
            "directConnections", "Connections of the server kept for migrations, exporters, people, and what PostgreSQL reserves.",
            range: 5..1000, fallback: 25, unit: "connections", guide: "G26", drives: $"{File} default_pool_size", example: "40"),
        ClientTls: pooler.Flag(
            "clientTls", "Offers TLS to the pods of the application; without it clients with sslmode=require are refused.",
            fallback: true, guide: "G26", drives: $"{File} client_tls_sslmode", example: "false"),
        QueryTimeout: pooler.Duration(
            "queryTimeout", "When PgBouncer ends a statement; longer than database.tuning.statementTimeout.",
            least: "1s", most: "2h", fallback: "20s", guide: "G26", drives: $"{File} query_timeout", example: "30s"),
        Resources: pooler.Object(
            "resources", "What a pod asks for, and what it may use.",
            resources => ContainerResources.Read(resources, cpuRequest: "100m", cpuLimit: "1", memoryRequest: "64Mi", memoryLimit: "256Mi"), guide: "G26"));
}
