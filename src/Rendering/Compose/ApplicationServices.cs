using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Edge;
using FreeAgentics.Infra.Rendering.Files;
using FreeAgentics.Infra.Rendering.Reading;
using static FreeAgentics.Infra.Rendering.Compose.ComposeService;
using static FreeAgentics.Infra.Rendering.Yaml.YamlValue;

namespace FreeAgentics.Infra.Rendering.Compose;

/// <summary>api, workers and frontend. None has a fixed name or a port of the machine, so that each can be scaled.</summary>
internal static class ApplicationServices
{
    public static IEnumerable<(string Name, ObjectValue Service)> Of(ComposeContext context)
    {
        var before = DependsOn([("pgbouncer", "healthy"), ("redis-cache", "healthy"), ("redis-queue", "healthy"), .. context.LastJob is { } job ? [(job, "completed_successfully")] : Array.Empty<(string, string)>()]);
        var api = context.Deployment("api-deployment") ?? throw new RenderingException($"The plan of {context.Plan.Stack} has no api-deployment.");
        yield return ("api", Workload(context, "api", api, before, Replicas(context.Plan, "api-hpa", "minReplicas"), Asked(context.Plan)));
        if (context.Deployment("worker-deployment") is { } worker)
            yield return ("workers", Workload(context, "workers", worker, before, Replicas(context.Plan, "worker-hpa", "minReplicaCount") ?? Replicas(context.Plan, "worker-hpa", "minReplicas"), check: null));
        if (context.Deployment("frontend-deployment") is { } frontend)
            yield return ("frontend", Workload(context, "frontend", frontend, before: null, replicas: 1, check: null));
    }

    private static ObjectValue Workload(ComposeContext context, string name, PodTemplate pod, ObjectValue? before, int? replicas, ObjectValue? check) => ComposeService.Of(
        pod.Image,
        ("command", pod.Command.IsEmpty ? null : Command(pod.Command)),
        ("user", pod.User is { } user ? Text(user) : null),
        ("init", Flag(true)),
        ("environment", Environment(Trusting(context.EnvironmentOf(name, pod)))),
        ("env_file", context.HasSecrets(name) ? Texts($"./secrets/{name}.env") : null),
        ("expose", pod.Container.At("ports").Items().Select(port => port.At("containerPort").Text()).OfType<string>().ToArray() is { Length: > 0 } ports ? Texts(ports) : null),
        ("volumes", Volumes(pod) is { IsEmpty: false } volumes ? Texts(volumes) : null),
        ("tmpfs", Texts(Scratch(pod))),
        ("networks", Texts(EdgeNetwork, DataNetwork)),
        ("depends_on", before),
        ("healthcheck", check),
        ("deploy", Deploy(pod.Container, replicas)),
        ("stop_grace_period", Text($"{pod.GraceSeconds}s")));

    // Docker takes the addresses of networks from these blocks, unless told otherwise; in the cluster it is the network's.
    private static ImmutableSortedDictionary<string, string> Trusting(ImmutableSortedDictionary<string, string> variables) =>
        variables.ContainsKey("TRUSTED_PROXIES") ? variables.SetItem("TRUSTED_PROXIES", "172.16.0.0/12,192.168.0.0/16") : variables;

    // What the pod mounts of ConfigMaps is beside the Compose file; of secrets only what somebody puts there.
    private static ImmutableArray<string> Volumes(PodTemplate pod) =>
    [
        .. from mount in pod.Container.At("volumeMounts").Items()
           let volume = pod.Pod.At("volumes").Items().FirstOrDefault(volume => volume.At("name").Text() == mount.At("name").Text())
           where volume.At("configMap", "name").Text() == "api-gunicorn"
           select $"./gunicorn:{mount.At("mountPath").Text()}:ro",
    ];

    private static IEnumerable<string> Scratch(PodTemplate pod) =>
        from mount in pod.Container.At("volumeMounts").Items()
        let volume = pod.Pod.At("volumes").Items().FirstOrDefault(volume => volume.At("name").Text() == mount.At("name").Text())
        where volume.At("emptyDir") is not null
        let size = volume.At("emptyDir", "sizeLimit").Text()?.TrimEnd('i').ToLowerInvariant()
        select $"{mount.At("mountPath").Text()}:mode=1777{(size is null ? "" : $",size={size}")}";

    // The image is Python's; it need not have curl.
    private static ObjectValue Asked(Plan plan)
    {
        var check = Gateway.Of(plan).Check;
        var headers = string.Join(", ", check.Headers.Select(header => $"'{header.Key}': '{header.Value}'"));
        var seconds = (int)check.Timeout.TotalSeconds;
        return Check(
            ["CMD", "python", "-c", $"import urllib.request as r; r.urlopen(r.Request('http://127.0.0.1:8000{check.Path}', headers={{{headers}}}), timeout={seconds})"],
            (int)check.Period.TotalSeconds, seconds + 2, check.Failures, startPeriod: 150);
    }

    private static int? Replicas(Plan plan, string autoscaler, string field)
    {
        var found = plan.Object("kubernetes:autoscaling/v2:HorizontalPodAutoscaler", autoscaler) ?? plan.Object("kubernetes:keda.sh/v1alpha1:ScaledObject", autoscaler);
        return found?.Inputs.At("spec", field).Number() is { } count ? (int)count : null;
    }
}
