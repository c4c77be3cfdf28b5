using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Policies;

/// <summary>Puts a plan before the policies.</summary>
public static class PolicyEvaluator
{
    public static PolicyReport Evaluate(Plan plan, PolicyContext context, IEnumerable<Policy> policies, ImmutableArray<PolicyException> exceptions)
    {
        var view = new PlanView(plan, context);
        var enabled = policies.Where(policy => policy.LevelIn(context.Environment) != EnforcementLevel.Disabled).ToArray();
        var valid = exceptions.Where(exception => exception.Expires >= context.Today).ToArray();
        var verdicts = enabled
            .SelectMany(policy => policy.Evaluate(view).Select(finding => new PolicyVerdict(
                finding,
                policy,
                policy.LevelIn(context.Environment),
                valid.FirstOrDefault(exception => exception.Covers(finding)))))
            .OrderBy(verdict => verdict.Policy.Id, StringComparer.Ordinal)
            .ThenBy(verdict => verdict.Finding.Urn, StringComparer.Ordinal)
            .ToImmutableArray();
        return new(
            verdicts,
            [.. exceptions.Where(exception => exception.Expires < context.Today)],
            [.. valid.Where(exception => !verdicts.Any(verdict => exception.Covers(verdict.Finding)))],
            enabled.Length);
    }
}
