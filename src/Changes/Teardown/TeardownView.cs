using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Changes;

/// <summary>What obstacles look at besides one resource: everything that stands, and when it goes.</summary>
internal sealed class TeardownView(ImmutableArray<PlanResource> resources, IReadOnlyDictionary<string, int> waves)
{
    public IEnumerable<PlanResource> Of(string type) => resources.Where(resource => resource.Type == type);

    /// <summary>Charts and workloads whose name holds a word, such as a controller's.</summary>
    public IEnumerable<PlanResource> Running(string word) => resources.Where(resource =>
        resource.Type is "kubernetes:helm.sh/v3:Release" or "kubernetes:apps/v1:Deployment" or "aws:eks/addon:Addon"
        && (resource.Name.Contains(word, StringComparison.Ordinal) || resource.Text("addonName") == word || resource.Text("chart") == word));

    public int WaveOf(PlanResource resource) => waves[resource.Urn];

    /// <summary>True where a resource goes before all of the others.</summary>
    public bool GoesBefore(PlanResource resource, IEnumerable<PlanResource> others) => others.All(other => WaveOf(resource) < WaveOf(other));
}
