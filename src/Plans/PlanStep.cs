using System.Collections.Immutable;

namespace FreeAgentics.Infra.Plans;

/// <summary>A step, and the property changes that lead to it.</summary>
public sealed record PlanStep(StepKind Kind, ImmutableArray<PropertyChange> Changes)
{
    /// <summary>True for a replacement that deletes what stands before it creates the new one: there is a time without either.</summary>
    public bool DeleteBeforeReplace { get; init; }

    /// <summary>Paths of secrets that both sides know but whose contents no baseline holds: whether they differ cannot be seen.</summary>
    public ImmutableArray<string> NotCompared { get; init; } = [];

    public static PlanStep Of(StepKind kind) => new(kind, []);
}
