using System.Collections.Immutable;

namespace FreeAgentics.Infra.Plans;

/// <summary>A step, and the property changes that lead to it.</summary>
public sealed record PlanStep(StepKind Kind, ImmutableArray<PropertyChange> Changes)
{
    public static PlanStep Of(StepKind kind) => new(kind, []);
}
