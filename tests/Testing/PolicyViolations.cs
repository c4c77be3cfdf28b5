using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Policies;

namespace FreeAgentics.Infra.Testing;

/// <summary>What the policies object to in a plan, for tests of components.</summary>
public static class PolicyViolations
{
    /// <summary>The day for which such tests judge support dates.</summary>
    public static readonly DateOnly Day = new(2026, 11, 23);

    /// <param name="plan">The plan of a preview.</param>
    /// <param name="environment">Whose levels count: a policy that is disabled there says nothing, an advisory one does.</param>
    /// <param name="policies">Ids of the policies to ask; none for all.</param>
    /// <returns>One line a violation: policy, resource, evidence.</returns>
    /// <exception cref="ArgumentException">There is no policy of an id.</exception>
    public static IReadOnlyList<string> Violations(this Plan plan, string environment, params string[] policies)
    {
        var asked = policies.Length == 0 ? PolicyCatalog.All : [.. policies.Select(id => PolicyCatalog.Find(id) ?? throw new ArgumentException($"there is no policy {id}", nameof(policies)))];
        var report = PolicyEvaluator.Evaluate(plan, new(environment, Day), asked, []);
        return [.. report.Verdicts
            .Where(verdict => verdict.Finding.Check.Outcome == Outcome.Fail)
            .Select(verdict => $"{verdict.Policy.Id} {verdict.Finding.Urn.Split("::")[^1]}: {string.Join("; ", verdict.Finding.Check.Evidence)}")];
    }
}
