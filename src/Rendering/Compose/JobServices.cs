using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Reading;
using static FreeAgentics.Infra.Rendering.Compose.ComposeService;
using static FreeAgentics.Infra.Rendering.Yaml.YamlValue;

namespace FreeAgentics.Infra.Rendering.Compose;

/// <summary>The jobs that make the database ready, one after the other: roles, passwords, migrations, partitions and indexes.</summary>
internal static class JobServices
{
    private static readonly string[] Order = ["database-prepare", "database-migrate", "database-optimize"];

    public static IEnumerable<(string Name, ObjectValue Service)> Of(ComposeContext context)
    {
        var before = DatabaseServers.ShardsOf(context.Plan).Select(shard => (shard.Primary.Name, "healthy")).ToArray();
        foreach (var (name, pod) in Steps(context.Plan))
        {
            // A step runs when the one before has ended well.
            yield return (name, Service(context, name, pod, DependsOn(before)));
            before = [(name, "completed_successfully")];
            context.LastJob = name;
        }
    }

    private static ObjectValue Service(ComposeContext context, string name, PodTemplate pod, ObjectValue before)
    {
        var variables = context.EnvironmentOf(name, pod)
            .Remove("PGSSLROOTCERT").Select(pair => pair.Key == "PGSSLMODE" ? KeyValuePair.Create(pair.Key, "disable") : pair);
        var mounts = pod.Container.At("volumeMounts").Items().Select(mount => (Name: mount.At("name").Text(), Path: mount.At("mountPath").Text())).ToArray();
        return Map(ComposeService.Of(
            pod.Image,
            ("command", Command(pod.Command)),
            ("user", pod.User is { } user ? Text(user) : null),
            ("environment", Environment(variables) is { Properties.IsEmpty: false } plain ? plain : null),
            ("env_file", context.HasSecrets(name) ? Texts($"./secrets/{name}.env") : null),
            ("volumes", mounts.Where(mount => mount.Name is "sql" or "passwords")
                .Select(mount => mount.Name == "sql" ? $"./sql:{mount.Path}:ro" : $"./secrets/passwords:{mount.Path}:ro").ToArray() is { Length: > 0 } volumes ? Texts(volumes) : null),
            ("tmpfs", mounts.Where(mount => mount.Name == "tmp").Select(mount => $"{mount.Path}:mode=1777").ToArray() is { Length: > 0 } scratch ? Texts(scratch) : null),
            ("networks", Texts(DataNetwork)),
            ("depends_on", before),
            ("deploy", Deploy(pod.Container))).Properties.SetItem("restart", Text("no")).Select(pair => (pair.Key, (PropertyValue?)pair.Value)));
    }

    private static IEnumerable<(string Name, PodTemplate Pod)> Steps(Plan plan)
    {
        var jobs = plan.OfType("kubernetes:batch/v1:Job").Where(job => Order.Contains(job.Name)).OrderBy(job => Array.IndexOf(Order, job.Name));
        foreach (var job in jobs)
        {
            var pod = job.Inputs.At("spec", "template", "spec");
            var space = job.Inputs.At("metadata", "namespace").Text() ?? "default";
            // Certificates are for TLS, which nobody here speaks.
            var containers = pod.At("initContainers").Items().Concat(pod.At("containers").Items()).Where(container => container.At("name").Text() != "certificates").ToArray();
            foreach (var container in containers)
                yield return (containers.Length == 1 ? job.Name : $"{job.Name}-{container.At("name").Text()}", new(container, pod!, space));
        }
    }
}
