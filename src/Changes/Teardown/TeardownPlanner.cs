using System.Collections.Immutable;
using FreeAgentics.Infra.Changes.Obstacles;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Changes;

/// <summary>Orders the deletion of everything in a plan and finds what stands in its way.</summary>
public static class TeardownPlanner
{
    /// <param name="plan">What stands: a state, a kept plan, or what a program would create.</param>
    public static TeardownReport Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var standing = plan.Resources.Where(resource => resource.Step.Kind != StepKind.Delete).ToImmutableArray();
        var waves = DeletionWaves.Of(standing);
        var steps = standing.Select(resource => StepOf(resource, waves[resource.Urn]))
            .OrderBy(step => step.Wave).ThenBy(step => step.Urn, StringComparer.Ordinal).ToImmutableArray();
        var view = new TeardownView(standing, waves);
        var byUrn = standing.ToDictionary(resource => resource.Urn, StringComparer.Ordinal);
        var obstacles = steps.SelectMany(step => ObstacleFinder.Of(byUrn[step.Urn], step, view));
        return new TeardownReport(plan.Project, plan.Stack, steps, [.. obstacles]);
    }

    private static TeardownStep StepOf(PlanResource resource, int wave) => resource switch
    {
        { Custom: false } or { Step.Kind: StepKind.Read } => Step(resource, wave, TeardownAction.Forget),
        _ when resource.Type.StartsWith("pulumi:providers:", StringComparison.Ordinal) => Step(resource, wave, TeardownAction.Forget),
        { Options.RetainOnDelete: true } => Step(resource, wave, TeardownAction.Retain),
        { Options.DeletedWith: { } with } => Step(resource, wave, TeardownAction.DeletedWith, with),
        _ => Step(resource, wave, TeardownAction.Delete),
    };

    private static TeardownStep Step(PlanResource resource, int wave, TeardownAction action, string? with = null) =>
        new(wave, resource.Urn, resource.Type, resource.Name, action, with);
}
