using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Rendering.Manifests;

/// <summary>Objects that cannot be applied as they are rendered: they hold a secret, or what only a deployment will tell.</summary>
public static class OpenValues
{
    /// <returns>One sentence an object, in the order of their URNs.</returns>
    public static ImmutableArray<string> In(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return
        [
            .. plan.Resources
                .Where(DeploymentOrder.IsInCluster)
                .Where(resource => resource.Inputs.HasSecrets || resource.Inputs.HasUnknowns)
                .Select(resource => $"{resource.Type} {resource.Name} holds {(resource.Inputs.HasSecrets ? "a secret, which is not written" : "a value that only a deployment will tell")}."),
        ];
    }
}
