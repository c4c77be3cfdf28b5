using static FreeAgentics.Infra.Policies.Severity;

namespace FreeAgentics.Infra.Policies.Rules.Kubernetes;

/// <summary>Containers: what they ask for, what they run, and how their health is known.</summary>
public static class ContainerPolicies
{
    public static readonly Policy ResourcesDeclared = new ResourcePolicy
    {
        Id = "FA-K8S-003",
        Title = "Containers request CPU and memory and limit memory",
        Because = "Without requests the scheduler and the autoscalers are blind; without a memory limit one leak takes the node.",
        Severity = High,
        Alone = true,
        Types = Workload.Types,
        Require = resource => Workload.Of(resource).EachContainer(container => container["resources"]["requests"]["cpu"].IsPresent().And(container["resources"]["requests"]["memory"].IsPresent()).And(container["resources"]["limits"]["memory"].IsPresent())),
        Remedy = "Set cpuRequest, memoryRequest and memoryLimit of the workload, such as api.resources.memoryRequest.",
        Aliases = ["CKV_K8S_10", "CKV_K8S_12", "CKV_K8S_13", "KSV-0015", "KSV-0016", "KSV-0018", "container-resources"],
    };

    public static readonly Policy ImagesPinned = new ResourcePolicy
    {
        Id = "FA-K8S-004",
        Title = "Images carry a version",
        Because = "What :latest means changes between two pods of one Deployment.",
        Severity = High,
        Alone = true,
        Types = Workload.Types,
        Require = resource => Workload.Of(resource).EachContainer(container => Images.Versioned(container["image"])),
        Remedy = "Set api.image and worker.image to a tag other than latest.",
        Aliases = ["CKV_K8S_14", "KSV-0013", "latest-tag", "tagNotSpecified"],
    };

    public static readonly Policy ImagesDigested = new ResourcePolicy
    {
        Id = "FA-K8S-019",
        Title = "Images of production carry a digest",
        Because = "A tag can be pushed again: the pod that starts at night is then not the one that was tested.",
        Severity = Medium,
        Alone = true,
        Level = EnforcementLevel.Disabled,
        Levels = ProductionOnly.Mandatory,
        Types = Workload.Types,
        Require = resource => Workload.Of(resource).EachContainer(container => Images.Digested(container["image"])),
        Remedy = "Set api.image and worker.image to name:tag@sha256:…, as the registry shows it after the push.",
        Aliases = ["CKV_K8S_43"],
    };

    public static readonly Policy Probed = new ResourcePolicy
    {
        Id = "FA-K8S-005",
        Title = "Serving containers have readiness and liveness probes, and not the same",
        Because = "One probe for both restarts every pod when the database is slow.",
        Severity = High,
        Alone = true,
        Types = [Workload.DeploymentType, Workload.StatefulSetType],
        Require = resource => Check.All(Workload.Of(resource).Containers.Where(Probes.Serves).Select(Probes.Judge)),
        Remedy = "Leave the probes to the workload components.",
        Aliases = ["CKV_K8S_8", "CKV_K8S_9", "pod-probes", "pod-probes-identical", "validate-probes"],
    };
}
