using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Policies;
using FreeAgentics.Infra.Policies.Terms;
using FreeAgentics.Infra.Settings;

namespace FreeAgentics.Infra.Cli.Commands.Policies;

/// <summary>A plan before all policies, under the levels and exceptions of its stack file.</summary>
internal static class Judgement
{
    public static PolicyReport Of(Plan plan, PolicySettings? settings, DateOnly today)
    {
        var policies = settings ?? PolicySettings.None;
        return PolicyEvaluator.Evaluate(plan, StackTerms.Context(policies, plan.Stack, today), PolicyCatalog.All, StackTerms.Exemptions(policies));
    }
}
