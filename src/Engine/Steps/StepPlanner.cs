using FreeAgentics.Infra.Engine.Declarations;
using FreeAgentics.Infra.Engine.Diffs;
using FreeAgentics.Infra.Engine.Providers;
using FreeAgentics.Infra.Engine.Simulation;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Schemas;

namespace FreeAgentics.Infra.Engine.Steps;

/// <summary>Decides a resource's step against the baseline, and its outputs with it.</summary>
/// <param name="outputs">The source of outputs that are not recorded.</param>
/// <param name="catalog">The replacement rules.</param>
/// <param name="early">What is deleted before something that it depends on is replaced.</param>
/// <param name="unknown">True to leave unknown what does not stand: with a baseline, or where the user wants it so.</param>
internal sealed class StepPlanner(OutputSource outputs, SchemaCatalog catalog, EarlyDeletions early, bool unknown)
{
    private readonly ResourceComparison _comparison = new(catalog);

    /// <summary>The outcome for a resource.</summary>
    /// <param name="urn">Its URN.</param>
    /// <param name="declaration">What the program says.</param>
    /// <param name="inputs">The inputs after check.</param>
    /// <param name="standing">What stands for it in the baseline, if anything.</param>
    /// <param name="site">Where its provider puts things.</param>
    /// <param name="circumstances">What else decides.</param>
    public StepOutcome Plan(
        string urn, Declaration declaration, ObjectValue inputs, PlanResource? standing, ProviderSite site, Circumstances circumstances)
    {
        if (!declaration.Custom)
            return Component(declaration.Type, inputs, standing);
        if (standing is null || standing.Step.Kind == StepKind.Read)
            return New(urn, declaration, inputs, site, StepKind.Create);
        if (declaration.ImportId.Length > 0 && standing.Id != declaration.ImportId)
            return New(urn, declaration, inputs, site, StepKind.Import);

        var deletedEarly = early.CausesOf(standing.Urn);
        var outcome = _comparison.Of(new ComparedResource
        {
            Type = declaration.Type,
            Standing = standing,
            Inputs = inputs,
            IgnoreChanges = declaration.IgnoreChanges,
            ReplaceOnChanges = declaration.ReplaceOnChanges,
            DeleteBeforeReplace = declaration.DeleteBeforeReplace,
            NamedByProgram = circumstances.NamedByProgram,
            Site = site,
            Causes = circumstances.Cause is { } cause ? deletedEarly.Insert(0, cause) : deletedEarly,
            DeletedEarly = !deletedEarly.IsEmpty,
            CauseOf = circumstances.CauseOf,
        });
        var (step, kept, _) = outcome;
        if (step is { Kind: StepKind.Replace, DeleteBeforeReplace: true })
            early.Begin(standing.Urn);
        return step.Kind switch
        {
            StepKind.Replace => new StepOutcome(step, kept, "", outputs.Unknown(declaration.Type, kept)),
            StepKind.Same => new StepOutcome(step, kept, standing.Id ?? "", standing.Outputs),
            _ => new StepOutcome(step, kept, standing.Id ?? "", RecordedOutputs.After(standing, outcome, site.DefaultTags)),
        };
    }

    private static StepOutcome Component(string type, ObjectValue inputs, PlanResource? standing)
    {
        var step = standing is null ? PlanStep.Of(StepKind.Create) : ComponentComparison.Of(type, standing.Inputs, inputs);
        return new StepOutcome(step, inputs, "", ObjectValue.Empty);
    }

    private StepOutcome New(string urn, Declaration declaration, ObjectValue inputs, ProviderSite site, StepKind kind)
    {
        var importId = declaration.ImportId.Length > 0 ? declaration.ImportId : null;
        var step = PlanStep.Of(importId is null ? kind : StepKind.Import);
        if (unknown)
            return new StepOutcome(step, inputs, importId ?? "", outputs.Unknown(declaration.Type, inputs));
        var (id, values) = outputs.Simulate(urn, declaration.Type, declaration.Name, inputs, site, importId);
        return new StepOutcome(step, inputs, id, values);
    }
}
