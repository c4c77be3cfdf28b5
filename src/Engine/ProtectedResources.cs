using FreeAgentics.Infra.Engine.Diagnostics;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine;

/// <summary>Stops plans that would take away what is protected, as the real engine does.</summary>
internal static class ProtectedResources
{
    public static void Report(Plan plan, DiagnosticLog log)
    {
        foreach (var resource in plan.Resources)
        {
            if (!resource.Options.Protect || resource.Options.RetainOnDelete)
                continue;
            if (resource.Step.Kind == StepKind.Delete)
                log.Error($"{resource.Type} '{resource.Name}' is protected and would be deleted. Keep it in the program; or, if it really has to go, first deploy it once with protect: false.", resource.Urn);
            else if (resource.Step.Kind == StepKind.Replace)
                log.Error($"{resource.Type} '{resource.Name}' is protected and would be replaced, because of {Causes(resource)}. Leave that as it stands; or, if it really has to be replaced, first deploy it once with protect: false.", resource.Urn);
        }
    }

    private static string Causes(PlanResource resource) =>
        string.Join(", ", resource.Step.Changes.Where(change => change.Replaces).Select(change => change.Path));
}
