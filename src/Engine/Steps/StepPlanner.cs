using System.Collections.Immutable;
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
/// <param name="unknown">True to leave unknown what does not stand: with a baseline, or where the user wants it so.</param>
internal sealed class StepPlanner(OutputSource outputs, SchemaCatalog catalog, bool unknown)
{
    private readonly ReplacementRules _rules = new(catalog);

    /// <summary>The outcome for a resource.</summary>
    /// <param name="urn">Its URN.</param>
    /// <param name="declaration">What the program says.</param>
    /// <param name="inputs">The inputs after check.</param>
    /// <param name="standing">What stands for it in the baseline, if anything.</param>
    /// <param name="site">Where its provider puts things.</param>
    /// <param name="cause">Why it is replaced whatever its properties say; null for no such reason.</param>
    public StepOutcome Plan(
        string urn, Declaration declaration, ObjectValue inputs, PlanResource? standing, ProviderSite site, PropertyChange? cause)
    {
        if (!declaration.Custom)
            return Component(inputs, standing);
        if (standing is null || standing.Step.Kind == StepKind.Read)
            return New(urn, declaration, inputs, site, StepKind.Create);
        if (declaration.ImportId.Length > 0 && standing.Id != declaration.ImportId)
            return New(urn, declaration, inputs, site, StepKind.Import);

        inputs = IgnoredChanges.Restore(inputs, standing.Inputs, declaration.IgnoreChanges);
        var facts = new ReplacementFacts(standing.Inputs, inputs, site.Region);
        var changes = _rules.Decide(
            declaration.Type, PropertyDiff.Between(standing.Inputs, inputs), declaration.ReplaceOnChanges, facts);
        if (cause is not null)
            changes = changes.Insert(0, cause);
        if (changes.Any(change => change.Replaces))
            return new StepOutcome(new PlanStep(StepKind.Replace, changes), inputs, "", outputs.Unknown(declaration.Type, inputs));
        return changes.IsEmpty
            ? new StepOutcome(PlanStep.Of(StepKind.Same), inputs, standing.Id ?? "", standing.Outputs)
            : new StepOutcome(new PlanStep(StepKind.Update, changes), inputs, standing.Id ?? "", Updated(standing, inputs));
    }

    private static StepOutcome Component(ObjectValue inputs, PlanResource? standing)
    {
        if (standing is null)
            return new StepOutcome(PlanStep.Of(StepKind.Create), inputs, "", ObjectValue.Empty);
        var changes = PropertyDiff.Between(standing.Inputs, inputs);
        var step = changes.IsEmpty ? PlanStep.Of(StepKind.Same) : new PlanStep(StepKind.Update, changes);
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

    private static ObjectValue Updated(PlanResource standing, ObjectValue inputs) =>
        Updated(standing.Outputs, standing.Inputs, inputs);

    /// <summary>What was recorded, with each changed input as it will be.</summary>
    private static ObjectValue Updated(ObjectValue recorded, ObjectValue before, ObjectValue after)
    {
        var result = recorded.Properties.ToBuilder();
        foreach (var (name, value) in after.Properties)
        {
            if (!value.Equals(before[name]))
            {
                result[name] = (recorded[name], before[name], value) is (ObjectValue output, ObjectValue old, ObjectValue now)
                    ? Updated(output, old, now)
                    : value;
            }
        }

        foreach (var name in before.Properties.Keys)
        {
            if (!after.Properties.ContainsKey(name))
                result.Remove(name);
        }

        return new ObjectValue(result.ToImmutable());
    }
}
