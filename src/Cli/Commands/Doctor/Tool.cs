namespace FreeAgentics.Infra.Cli.Commands.Doctor;

/// <summary>A program that some work needs.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Command">The executable.</param>
/// <param name="VersionArguments">What makes it print its version.</param>
/// <param name="Need">The work that needs it.</param>
/// <param name="Purpose">What it is used for here.</param>
/// <param name="Remedy">How to get it.</param>
public sealed record Tool(string Name, string Command, string VersionArguments, Need Need, string Purpose, string Remedy)
{
    /// <summary>Every program this repository can use, by need.</summary>
    public static readonly IReadOnlyList<Tool> All =
    [
        new(".NET SDK", "dotnet", "--version", Need.Preview, "builds and runs everything here", "https://dot.net/download, the version in global.json"),
        new("Pulumi", "pulumi", "version", Need.Deploy, "pulumi up deploys a stack", "https://www.pulumi.com/docs/install"),
        new("AWS CLI", "aws", "--version", Need.Deploy, "signs in; hands kubectl its token for EKS", "https://aws.amazon.com/cli"),
        new("kubectl", "kubectl", "version --client", Need.Deploy, "looks at the cluster once it stands", "https://kubernetes.io/docs/tasks/tools"),
        new("Helm", "helm", "version --short", Need.Deploy, "looks at installed charts; Pulumi brings its own", "https://helm.sh/docs/intro/install"),
        new("Node.js", "node", "--version", Need.Test, "runs Pulumi's own Node SDK against the engine", "apt-get install nodejs"),
        new("npm", "npm", "--version", Need.Test, "installs that SDK", "apt-get install npm"),
        new("NGINX", "nginx", "-v", Need.Test, "proves the rendered nginx.conf", "apt-get install nginx-light"),
        new("HAProxy", "haproxy", "-v", Need.Test, "proves the rendered haproxy.cfg", "apt-get install haproxy"),
        new("PostgreSQL", "postgres", "--version", Need.Test, "proves the SQL and the server settings", "apt-get install postgresql"),
        new("PgBouncer", "pgbouncer", "--version", Need.Test, "proves the rendered pgbouncer.ini", "apt-get install pgbouncer"),
        new("Redis", "redis-server", "--version", Need.Test, "proves the cache and queue settings", "apt-get install redis-server"),
        new("Prometheus", "promtool", "--version", Need.Test, "proves scrape configuration and rules", "apt-get install prometheus"),
        new("Alertmanager", "amtool", "--version", Need.Test, "proves the alert routes", "apt-get install prometheus-alertmanager"),
    ];
}
