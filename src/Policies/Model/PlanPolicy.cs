namespace FreeAgentics.Infra.Policies;

/// <summary>A policy over the whole plan: an invariant between resources.</summary>
public sealed record PlanPolicy : Policy
{
    /// <summary>The URNs that do not pass, each with its check.</summary>
    public required Func<PlanView, IEnumerable<(string Urn, Check Check)>> Require { get; init; }

    public override IEnumerable<Finding> Evaluate(PlanView plan) =>
        from result in Require(plan)
        where result.Check.Outcome != Outcome.Pass
        select new Finding(Id, result.Urn, result.Check);
}
