using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Changes;

/// <summary>Judges the steps of a plan.</summary>
public static class ChangeReviewer
{
    /// <param name="plan">The plan.</param>
    /// <param name="allowances">Losses that somebody answers for.</param>
    /// <param name="today">The day for which allowances are judged.</param>
    public static ChangeReview Review(Plan plan, ImmutableArray<Allowance> allowances, DateOnly today) =>
        new(GuardEvaluator.Evaluate(plan, allowances, today), RenameFinder.Find(plan));
}
