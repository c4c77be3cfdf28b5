using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Policies;
using FreeAgentics.Infra.Settings;

namespace FreeAgentics.Infra.Cli.Commands.Policies;

/// <summary>A plan before all policies, under the levels and exceptions of its stack file.</summary>
internal static class Judgement
{
    public static PolicyReport Of(Plan plan, PolicySettings? settings, DateOnly today)
    {
        var policies = settings ?? new PolicySettings(null, []);
        return PolicyEvaluator.Evaluate(
            plan,
            new PolicyContext(policies.EnvironmentOf(plan.Stack), today),
            PolicyCatalog.All,
            [.. policies.Exceptions.Select(exception => new PolicyExemption(exception.Policy, exception.Urn, exception.Reason, exception.Owner, exception.Expires))]);
    }
}
