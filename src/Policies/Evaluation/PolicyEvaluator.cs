using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Policies;

/// <summary>Puts a plan before the policies.</summary>
public static class PolicyEvaluator
{
    public static PolicyReport Evaluate(Plan plan, PolicyContext context, IEnumerable<Policy> policies, ImmutableArray<PolicyExemption> exemptions)
    {
        var view = new PlanView(plan, context);
        var enabled = policies.Where(policy => policy.LevelIn(context.Environment) != EnforcementLevel.Disabled).ToArray();
        var valid = exemptions.Where(exemption => exemption.Expires >= context.Today).ToArray();
        var verdicts = enabled
            .SelectMany(policy => policy.Evaluate(view).Select(finding => new PolicyVerdict(
                finding,
                policy,
                policy.LevelIn(context.Environment),
                valid.FirstOrDefault(exemption => exemption.Covers(finding)))))
            .OrderBy(verdict => verdict.Policy.Id, StringComparer.Ordinal)
            .ThenBy(verdict => verdict.Finding.Urn, StringComparer.Ordinal)
            .ToImmutableArray();
        return new(
            verdicts,
            [.. exemptions.Where(exemption => exemption.Expires < context.Today)],
            [.. valid.Where(exemption => !verdicts.Any(verdict => exemption.Covers(verdict.Finding)))],
            enabled.Length,
            context.Environment);
    }
}
