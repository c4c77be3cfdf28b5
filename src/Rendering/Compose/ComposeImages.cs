using System.Globalization;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Reading;

namespace FreeAgentics.Infra.Rendering.Compose;

/// <summary>Images of what AWS or a Helm chart brings in the cluster. Images of workloads are those of the plan.</summary>
internal static class ComposeImages
{
    // nginx.conf needs 1.27.3 for the parameter resolve.
    public const string Nginx = "nginx:1.30-alpine";
    public const string Haproxy = "haproxy:3.2-alpine";
    public const string NginxExporter = "nginx/nginx-prometheus-exporter:1.4.2";
    public const string Prometheus = "prom/prometheus:v3.5.0";
    public const string Alertmanager = "prom/alertmanager:v0.28.1";

    /// <summary>The declared major of PostgreSQL; with pgvector where the SQL asks for it.</summary>
    public static string Postgres(Plan plan, PlanResource instance)
    {
        var version = VersionOf(plan, instance);
        var major = version.Split('.')[0];
        var extensions = SqlVariables.Of(plan).Where(variable => variable.Key.EndsWith("_extensions", StringComparison.Ordinal)).SelectMany(variable => variable.Value.Split(','));
        return extensions.Contains("vector") ? $"pgvector/pgvector:0.8.1-pg{major}" : $"postgres:{version}";
    }

    /// <summary>Where the image keeps its data; since 18, a folder for each major is below.</summary>
    public static string PostgresVolume(Plan plan, PlanResource instance) =>
        int.Parse(VersionOf(plan, instance).Split('.')[0], CultureInfo.InvariantCulture) >= 18 ? "/var/lib/postgresql" : "/var/lib/postgresql/data";

    /// <summary>ElastiCache's versions are its own: Valkey 8.2 and Redis OSS 7.1 were never released outside it.</summary>
    public static string Redis(PlanResource group) => (group.Inputs["engine"].Text(), group.Inputs["engineVersion"].Text()?.Split('.')[0]) switch
    {
        ("valkey", "9") => "valkey/valkey:9.0",
        ("valkey", "8") => "valkey/valkey:8.1",
        ("valkey", _) => "valkey/valkey:7.2",
        (_, "6") => "redis:6.2",
        _ => "redis:7.2",
    };

    private static string VersionOf(Plan plan, PlanResource instance)
    {
        if (instance.Inputs["engineVersion"].Text() is { } version)
            return version;
        // A replica of another region's server does not name the version.
        var group = plan.OfType("aws:rds/parameterGroup:ParameterGroup").FirstOrDefault(candidate => candidate.Inputs["name"].Text() == instance.Inputs["parameterGroupName"].Text());
        return group?.Inputs["family"].Text()?["postgres".Length..] ?? throw new RenderingException($"The plan does not tell the version of {instance.Name}.");
    }
}
