using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Changes;

/// <summary>Finds the steps of a plan that would take away what is protected or what holds something.</summary>
public static class GuardEvaluator
{
    private const string ThenAllow = "If it may be lost, say so in the stack file, with a reason and an end: freeagentics:guards.allowances.";
    private const string Unprotect = "Pulumi itself refuses while it is protected. If it really has to go, first deploy it once unprotected (protect: false), as a change of its own.";

    /// <param name="plan">A plan against a baseline; one without has neither replacements nor deletions.</param>
    /// <param name="allowances">Losses that somebody answers for.</param>
    /// <param name="today">The day for which allowances are judged.</param>
    public static GuardReport Evaluate(Plan plan, ImmutableArray<Allowance> allowances, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var valid = allowances.Where(allowance => allowance.Expires >= today).ToArray();
        var findings = plan.Resources
            .Where(resource => resource.Step.Kind is StepKind.Delete or StepKind.Replace)
            .Select(Find).OfType<GuardFinding>()
            .Select(finding => finding with { Allowance = valid.FirstOrDefault(allowance => allowance.Covers(finding)) })
            .OrderBy(finding => finding.Urn, StringComparer.Ordinal)
            .ToImmutableArray();
        return new GuardReport(
            findings,
            [.. allowances.Where(allowance => allowance.Expires < today)],
            [.. valid.Where(allowance => !findings.Any(allowance.Covers))]);
    }

    private static GuardFinding? Find(PlanResource resource)
    {
        var stateful = StatefulTypes.Of(resource);
        // As in the real engine, a deletion asks the recorded flag even of what is retained; a replacement asks the declared one.
        if (resource.Options.Protect)
            return Finding(resource, GuardReason.Protected, stateful);
        var deletesNothing = resource.Options.RetainOnDelete && resource.Step.Kind == StepKind.Delete;
        return stateful is null || deletesNothing ? null : Finding(resource, GuardReason.Stateful, stateful);
    }

    private static GuardFinding Finding(PlanResource resource, GuardReason reason, StatefulType? stateful) => new()
    {
        Urn = resource.Urn,
        Type = resource.Type,
        Name = resource.Name,
        Step = resource.Step.Kind,
        Reason = reason,
        Because = [.. resource.Step.Changes.Where(change => change.Replaces)],
        Loses = Loses(resource, stateful),
        SafePath = SafePath(resource, reason, stateful),
    };

    private static string Loses(PlanResource resource, StatefulType? stateful)
    {
        var loses = stateful?.Loses ?? "whatever it holds";
        return resource.Options.RetainOnDelete && resource.Step.Kind == StepKind.Replace
            ? $"nothing at once, for the old one is retained; but the new one starts without {loses}"
            : loses;
    }

    private static string SafePath(PlanResource resource, GuardReason reason, StatefulType? stateful)
    {
        var first = (resource.Step.Kind, stateful) switch
        {
            (StepKind.Replace, { } type) => type.InsteadOfReplacing,
            (_, { } type) => $"Keep it in the program. {type.BeforeDeleting}",
            (StepKind.Replace, null) => "Leave the property as it stands.",
            _ => "Keep it in the program.",
        };
        return $"{first} {(reason == GuardReason.Protected ? Unprotect : ThenAllow)}";
    }
}
