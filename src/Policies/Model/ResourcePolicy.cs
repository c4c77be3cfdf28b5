using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Policies;

/// <summary>A policy that judges each resource of its types; it may look at the rest of the plan to do so.</summary>
public sealed record ResourcePolicy : Policy
{
    public required Func<ResourceView, Check> Require { get; init; }

    /// <summary>True where the check reads nothing but the resource itself, so that it can be asked before the rest is known.</summary>
    public bool Alone { get; init; }

    /// <summary>Makes the inputs of a resource pass where that is safe: nothing is lost and nobody's choice is overruled; null where it never is.</summary>
    public Func<ObjectValue, RemediationContext, ObjectValue>? Remediate { get; init; }

    public override IEnumerable<Finding> Evaluate(PlanView plan) =>
        from type in Types
        from resource in plan.OfType(type)
        let check = Require(resource)
        where check.Outcome != Outcome.Pass
        select new Finding(Id, resource.Urn, check);
}
