using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Changes;

/// <summary>A step that would take away what is protected or what holds data.</summary>
public sealed record GuardFinding
{
    public required string Urn { get; init; }

    public required string Type { get; init; }

    /// <summary>The logical name.</summary>
    public required string Name { get; init; }

    /// <summary>Delete or Replace.</summary>
    public required StepKind Step { get; init; }

    public required GuardReason Reason { get; init; }

    /// <summary>The changes that force the replacement; empty for a deletion.</summary>
    public ImmutableArray<PropertyChange> Because { get; init; } = [];

    /// <summary>What would be lost, as a part of a sentence: <c>the database and its automatic backups</c>.</summary>
    public required string Loses { get; init; }

    /// <summary>What to do instead, in whole sentences.</summary>
    public required string SafePath { get; init; }

    /// <summary>The allowance that lets it through; null where none does.</summary>
    public Allowance? Allowance { get; init; }

    /// <summary>True when this finding alone fails the preview.</summary>
    public bool Fails => Allowance is null;
}
