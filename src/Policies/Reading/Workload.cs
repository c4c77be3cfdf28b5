using System.Collections.Immutable;

namespace FreeAgentics.Infra.Policies;

/// <summary>Anything that makes pods: where its template is, and what runs in it.</summary>
public sealed class Workload
{
    public const string DeploymentType = "kubernetes:apps/v1:Deployment";
    public const string StatefulSetType = "kubernetes:apps/v1:StatefulSet";
    public const string DaemonSetType = "kubernetes:apps/v1:DaemonSet";
    public const string JobType = "kubernetes:batch/v1:Job";
    public const string CronJobType = "kubernetes:batch/v1:CronJob";

    private Workload(ResourceView resource)
    {
        Resource = resource;
        Template = resource.Type == CronJobType
            ? resource.Input("spec", "jobTemplate", "spec", "template")
            : resource.Input("spec", "template");
    }

    public static ImmutableArray<string> Types { get; } = [DeploymentType, StatefulSetType, DaemonSetType, JobType, CronJobType];

    /// <summary>Workloads that run until somebody stops them.</summary>
    public static ImmutableArray<string> ServingTypes { get; } = [DeploymentType, StatefulSetType, DaemonSetType];

    public ResourceView Resource { get; }

    public ValueView Template { get; }

    public ValueView PodSpec => Template["spec"];

    public ImmutableArray<ValueView> Containers => PodSpec["containers"].Items;

    public ImmutableArray<ValueView> AllContainers => [.. PodSpec["initContainers"].Items, .. Containers];

    public string Namespace => Resource.Input("metadata", "namespace").Text ?? "default";

    public string? Name => Resource.Input("metadata", "name").Text;

    public ValueView Labels => Template["metadata"]["labels"];

    public static Workload Of(ResourceView resource) => new(resource);

    public static IEnumerable<Workload> In(PlanView plan) => plan.OfTypes([.. Types]).Select(Of);

    /// <summary>A variable of any of its containers that is set in clear.</summary>
    public ValueView Variable(string name) => Containers
        .SelectMany(container => container["env"].Items)
        .FirstOrDefault(variable => variable["name"].Text == name)["value"];

    /// <summary>A file of the ConfigMaps that it mounts; null where none has it.</summary>
    public string? File(string name)
    {
        var mounted = PodSpec["volumes"].Items.Select(volume => volume["configMap"]["name"].Text).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return Resource.Plan.OfType("kubernetes:core/v1:ConfigMap")
            .Where(config => (config.Input("metadata", "namespace").Text ?? "default") == Namespace && mounted.Contains(config.Input("metadata", "name").Text ?? ""))
            .Select(config => config.Input("data", name).Text)
            .FirstOrDefault(text => text is not null);
    }

    /// <summary>One check a container, all of them in one.</summary>
    public Check EachContainer(Func<ValueView, Check> rule) => Check.All(AllContainers.Select(rule));
}
