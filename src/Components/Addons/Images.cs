namespace FreeAgentics.Infra.Components.Addons;

/// <summary>Images of what the platform runs besides the application, at exact versions.</summary>
public static class Images
{
    public const string Nginx = "nginx/nginx-ingress:5.5.4";
    public const string PgBouncer = "edoburu/pgbouncer:v1.25.2-p0";
    public const string PgBouncerExporter = "prometheuscommunity/pgbouncer-exporter:v0.11.0";
    public const string PostgresExporter = "quay.io/prometheuscommunity/postgres-exporter:v0.19.1";
    public const string RedisExporter = "oliver006/redis_exporter:v1.88.0";
    public const string Pause = "registry.k8s.io/pause:3.10";

    /// <summary>A client of the server's own major version or newer.</summary>
    public static string PostgresClient(string major) => $"postgres:{major}-alpine";

    /// <summary>The cluster autoscaler's minor must equal the cluster's.</summary>
    /// <exception cref="ArgumentException">No release for that minor is known.</exception>
    public static string ClusterAutoscaler(string kubernetes) => kubernetes switch
    {
        "1.36" => "registry.k8s.io/autoscaling/cluster-autoscaler:v1.36.1",
        "1.35" => "registry.k8s.io/autoscaling/cluster-autoscaler:v1.35.2",
        "1.34" => "registry.k8s.io/autoscaling/cluster-autoscaler:v1.34.5",
        _ => throw new ArgumentException($"no cluster autoscaler is known for Kubernetes {kubernetes}; set cluster.version to 1.34, 1.35 or 1.36", nameof(kubernetes)),
    };
}
