using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Files;
using FreeAgentics.Infra.Rendering.Yaml;
using static FreeAgentics.Infra.Rendering.Yaml.YamlValue;

namespace FreeAgentics.Infra.Rendering.Compose;

/// <summary>docker-compose.yml with everything that it mounts, and a script that makes the secrets.</summary>
public static class ComposeSet
{
    public const string Path = "docker-compose.yml";
    public const string Preparation = "prepare.sh";

    private static readonly string[] First = ["name", "services", "image", "profiles", "depends_on", "entrypoint", "command", "environment", "env_file", "networks", "volumes", "secrets"];

    private static readonly string[] Secrets = ["pgpass", "redis-cache.conf", "redis-queue.conf", "tls.crt", "tls.key", "tls.pem", "userlist.txt"];

    /// <returns>In ordinal order of their paths.</returns>
    /// <exception cref="RenderingException">The plan lacks something.</exception>
    public static ImmutableArray<RenderedFile> Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var context = new ComposeContext(plan);
        var files = FileSet.Of(plan, context.Placement);
        var services = JobServices.Of(context).ToArray()
            .Concat(EdgeServices.Of()).Concat(ApplicationServices.Of(context)).Concat(DataServices.Of(context)).Concat(MonitoringServices.Of(context))
            .ToArray();
        var volumes = DataServices.Volumes(plan).Concat(MonitoringServices.Volumes);
        var content = Map(
            ("name", Text($"{plan.Project}-{plan.Stack}")),
            ("services", Map(services.Select(service => (service.Name, (PropertyValue?)service.Service)))),
            ("networks", Map(
                (ComposeService.EdgeNetwork, ObjectValue.Empty),
                // No way out, and none in but through the edge.
                (ComposeService.DataNetwork, Map(("internal", Flag(true)))))),
            ("volumes", Map(volumes.Select(name => (name, (PropertyValue?)ObjectValue.Empty)))),
            ("secrets", Map(Secrets.Select(name => (name, (PropertyValue?)Map(("file", Text($"./secrets/{name}")))))
                .Append(("passwords.master", Map(("file", Text("./secrets/passwords/master"))))))));
        return
        [
            .. files
                .Concat(context.EnvironmentTemplates)
                .Concat(ComposeScripts.All)
                .Append(new(Path, $"# The stack {plan.Stack} on one machine: ./{Preparation}, then docker compose up --detach --scale api=5 --scale workers=3\n{YamlText.Of(content, First)}"))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
    }
}
