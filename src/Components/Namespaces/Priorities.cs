using FreeAgentics.Infra.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Scheduling.V1;

namespace FreeAgentics.Infra.Components.Namespaces;

/// <summary>Who goes first when nodes are full: what serves callers, then background work, and last the pods that only hold room.</summary>
public sealed class Priorities : ComponentResource
{
    public const string Serving = "freeagentics-serving";
    public const string Background = "freeagentics-background";
    public const string Headroom = "freeagentics-headroom";

    public Priorities(string name, ComponentResourceOptions? options = null)
        : base("freeagentics:kubernetes:Priorities", name, options)
    {
        Declare(Serving, 100000, "PreemptLowerPriority", "Serves callers: API, ingress, pooler.");
        Declare(Background, 10000, "PreemptLowerPriority", "Works in the background: workers, jobs, exporters.");
        Declare(Headroom, -10, "Never", "Holds room on nodes until something better needs it.");
        RegisterOutputs();
    }

    private void Declare(string name, int value, string preemption, string description) => _ = new PriorityClass(name, new()
    {
        Metadata = ObjectMetadata.Of(name, null, "freeagentics"),
        Value = value,
        PreemptionPolicy = preemption,
        Description = description,
    }, new() { Parent = this });
}
