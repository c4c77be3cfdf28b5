using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Changes.Obstacles;

/// <summary>What Pulumi's own options put in the way.</summary>
internal static class OptionObstacles
{
    public static IEnumerable<Obstacle> Of(PlanResource resource, TeardownStep step)
    {
        if (resource.Options.Protect)
            yield return Obstacle.Stop("It is protected: Pulumi refuses to delete it, and with it the whole teardown.", $"Deploy it once unprotected, or run: pulumi state unprotect '{resource.Urn}'");
        if (step.Action == TeardownAction.Retain)
            yield return Obstacle.Note("It is retained: it stays in the account, is forgotten by Pulumi, and goes on costing.", "Delete it by hand afterwards, or deploy it once with retainOnDelete: false.");
    }
}
