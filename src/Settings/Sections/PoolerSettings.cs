namespace FreeAgentics.Infra.Settings;

/// <param name="Replicas">Pods of PgBouncer.</param>
/// <param name="Sizing">Where the sizes come from.</param>
/// <param name="MaxClientConnections">Overrides what is derived; null to derive.</param>
/// <param name="PoolSize">Overrides what is derived; null to derive.</param>
/// <param name="DirectConnections">Connections of the server kept for everyone who bypasses the pooler.</param>
/// <param name="ClientTls">True to offer TLS to the pods of the application.</param>
/// <param name="Authentication">How clients log in: scram-sha-256, or md5 as in the guide.</param>
/// <param name="ResetQuery">True for the guide's DISCARD ALL.</param>
/// <param name="IgnoredStartupParameters">What drivers send at the start of a session, and is passed over.</param>
/// <param name="QueryTimeout">When PgBouncer ends a statement; longer than the role's statement_timeout.</param>
/// <param name="Resources">Requests and limits of the container.</param>
public sealed record PoolerSettings(
    int Replicas,
    PoolerSizing Sizing,
    int? MaxClientConnections,
    int? PoolSize,
    int DirectConnections,
    bool ClientTls,
    string Authentication,
    bool ResetQuery,
    IReadOnlyList<string> IgnoredStartupParameters,
    TimeSpan QueryTimeout,
    ContainerResources Resources)
{
    private const string File = "kubernetes:core/v1:ConfigMap data pgbouncer.ini";

    public static PoolerSettings Read(SettingsSection pooler) => new(
        Replicas: pooler.Int(
            "replicas", "Pods of PgBouncer; each is one thread, and one alone is a single point of failure.",
            range: 1..20, fallback: 2, unit: "pods", guide: "G26", drives: "kubernetes:apps/v1:Deployment spec.replicas", example: "3"),
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
        Authentication: pooler.OneOf(
            "authentication", "How clients log in; md5 as in the guide cannot log in to roles with SCRAM passwords.",
            values: ["scram-sha-256", "md5"], fallback: "scram-sha-256", guide: "G26", drives: $"{File} auth_type", example: "md5"),
        ResetQuery: pooler.Flag(
            "resetQuery", "Writes the guide's DISCARD ALL, which PgBouncer never runs in transaction mode.",
            fallback: false, guide: "G26", drives: $"{File} server_reset_query", example: "true"),
        IgnoredStartupParameters: pooler.Texts(
            "ignoredStartupParameters", "Parameters that drivers send at the start of a session; one that is missing here refuses its driver.",
            fallback: ["extra_float_digits", "options", "search_path", "statement_timeout", "idle_in_transaction_session_timeout"],
            each: Parameter, guide: "G26", drives: $"{File} ignore_startup_parameters", example: "extra_float_digits"),
        QueryTimeout: pooler.Duration(
            "queryTimeout", "When PgBouncer ends a statement; longer than database.tuning.statementTimeout.",
            least: "1s", most: "2h", fallback: "20s", guide: "G26", drives: $"{File} query_timeout", example: "30s"),
        Resources: pooler.Object(
            "resources", "What a pod asks for, and what it may use.",
            resources => ContainerResources.Read(resources, cpuRequest: "100m", cpuLimit: "1", memoryRequest: "64Mi", memoryLimit: "256Mi"), guide: "G26"));

    private static TextPattern Parameter { get; } = new("^[a-z][a-z0-9_.]*$", "a parameter of PostgreSQL such as extra_float_digits");
}
