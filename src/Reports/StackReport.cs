using System.Collections.Immutable;
using FreeAgentics.Infra.Changes;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Policies;

namespace FreeAgentics.Infra.Reports;

/// <summary>What is to be told of one stack: its plan with what is said of it, or why there is none.</summary>
/// <param name="Stack">The stack's name.</param>
public sealed record StackReport(string Stack)
{
    private static readonly ChangeReview NothingToSay = new(GuardReport.Empty, []);

    /// <summary>Null where the preview failed.</summary>
    public Plan? Plan { get; init; }

    /// <summary>Null where the preview failed.</summary>
    public PolicyReport? Policies { get; init; }

    public ChangeReview Review { get; init; } = NothingToSay;

    /// <summary>Why the preview failed; empty where it did not.</summary>
    public ImmutableArray<string> Errors { get; init; } = [];

    /// <summary>What the preview told besides.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];

    /// <summary>What the plan is compared with, for instance <c>prod.json</c>; null where with nothing, so that everything is new.</summary>
    public string? Baseline { get; init; }

    /// <summary>True where the stack must not be deployed as it is: no plan, data would be lost, or a policy is violated.</summary>
    public bool IsStopped => Plan is null || Review.Guards.Fails || Policies is { Fails: true };

    public StepCounts Counts => StepCounts.Of(Plan);
}
