namespace FreeAgentics.Infra.Settings;

/// <param name="Image">The container image, with version or digest.</param>
/// <param name="Port">Where the process listens.</param>
/// <param name="Processes">Worker processes of gunicorn in a pod (WORKERS).</param>
/// <param name="ProcessesByNode">True for the guide's cpu_count() × 2 + 1, whatever <paramref name="Processes"/> says.</param>
/// <param name="FixedReplicas">Pods in the manifest, beside the autoscaler; null to leave them to it.</param>
/// <param name="MaxConnections">Connections that a process holds open (MAX_CONNECTIONS).</param>
/// <param name="RequestTimeout">A process of gunicorn silent for longer is killed; running requests get as long when a pod ends.</param>
/// <param name="KeepAlive">How long gunicorn keeps an idle connection; longer than NGINX keeps it.</param>
/// <param name="LivenessPath">Static: it does not reach the database.</param>
/// <param name="ReadinessPath">Answers 503 without the database.</param>
/// <param name="JavaOptions">True to hand over JAVA_OPTS.</param>
/// <param name="Resources">Requests and limits of the container.</param>
/// <param name="Pool">Database connections of a process.</param>
/// <param name="Autoscaling">Of api-hpa.</param>
/// <param name="Environment">More variables, in clear.</param>
public sealed record ApiSettings(
    string Image,
    int Port,
    int Processes,
    bool ProcessesByNode,
    int? FixedReplicas,
    int MaxConnections,
    TimeSpan RequestTimeout,
    TimeSpan KeepAlive,
    string LivenessPath,
    string ReadinessPath,
    bool JavaOptions,
    ContainerResources Resources,
    ClientPoolSettings Pool,
    AutoscalingSettings Autoscaling,
    IReadOnlyDictionary<string, string> Environment)
{
    private const string Container = "kubernetes:apps/v1:Deployment spec.template.spec.containers";

    public static ApiSettings Read(SettingsSection api) => new(
        Image: api.Text(
            "image", "The container image of the API, with a version or a digest.",
            pattern: TextPattern.Image, fallback: "freeagentics/api:1.0.0", guide: "G03", drives: $"{Container}.image", example: "registry.freeagentics.io/api:1.4.2"),
        Port: api.Int(
            "port", "Where the API listens in its container.",
            range: 1024..65535, fallback: 8000, guide: "G03", drives: $"{Container}.ports", example: "8080"),
        Processes: api.Int(
            "processes", "Worker processes of gunicorn in a pod; about one per core of the CPU limit, two where they wait a lot.",
            range: 1..64, fallback: 4, unit: "processes", guide: "G17", drives: $"{Container}.env WORKERS", example: "2"),
        ProcessesByNode: api.Flag(
            "processesByNode", "Has gunicorn count the node's cores, twice and one more, as in the guide; processes is then not what runs.",
            fallback: false, guide: "G19", drives: "kubernetes:core/v1:ConfigMap data gunicorn.conf.py", example: "true"),
        FixedReplicas: api.OptionalInt(
            "fixedReplicas", "Pods in the manifest, as in the guide; each deployment then undoes what api-hpa has decided.",
            range: 1..500, unit: "pods", guide: "G17", drives: "kubernetes:apps/v1:Deployment spec.replicas", example: "3"),
        MaxConnections: api.Int(
            "maxConnections", "Connections that one process holds open at a time.",
            range: 1..100000, fallback: 1000, unit: "connections", guide: "G17", drives: $"{Container}.env MAX_CONNECTIONS", example: "500"),
        RequestTimeout: api.Duration(
            "requestTimeout", "How long a process may be silent before gunicorn kills it; longer than pooler.queryTimeout, shorter than edge.proxy.readTimeout.",
            least: "2s", most: "1h", fallback: "30s", guide: "G19", drives: "kubernetes:core/v1:ConfigMap data gunicorn.conf.py", example: "1m"),
        KeepAlive: api.Duration(
            "keepAlive", "How long a process keeps an idle connection; longer than the 60 seconds that NGINX keeps it.",
            least: "1s", most: "1h", fallback: "75s", guide: "G19", drives: "kubernetes:core/v1:ConfigMap data gunicorn.conf.py", example: "90s"),
        LivenessPath: api.Text(
            "livenessPath", "Answers as long as the process lives; must not reach the database.",
            pattern: TextPattern.UrlPath, fallback: "/health", guide: "G17", drives: $"{Container}.livenessProbe", example: "/live"),
        ReadinessPath: api.Text(
            "readinessPath", "Answers 200 only while the API can serve, database included.",
            pattern: TextPattern.UrlPath, fallback: "/api/v1/health", guide: "G17", drives: $"{Container}.readinessProbe", example: "/ready"),
        JavaOptions: api.Flag(
            "javaOptions", "Hands over JAVA_OPTS sized from the memory limit, for an image with a JVM.",
            fallback: false, guide: "G18", drives: $"{Container}.env JAVA_OPTS", example: "true"),
        Resources: api.Object(
            "resources", "What a pod asks for, and what it may use.",
            resources => ContainerResources.Read(resources, cpuRequest: "500m", cpuLimit: "2", memoryRequest: "1280Mi", memoryLimit: "2Gi"), guide: "G17"),
        Pool: api.Object("databasePool", "Database connections of each process.", ClientPoolSettings.Read, guide: "G26"),
        Autoscaling: api.Object("autoscaling", "The numbers of api-hpa.", AutoscalingSettings.Read, guide: "G10"),
        Environment: api.TextMap(
            "environment", "More environment variables, in clear; secrets have a section of their own.",
            keys: TextPattern.EnvironmentName, guide: "G17", drives: $"{Container}.env", example: "LOG_LEVEL: debug"));
}
