using System.Collections.Immutable;

namespace FreeAgentics.Infra.Changes;

/// <summary>What is to be said of a plan's changes, besides the plan itself.</summary>
/// <param name="Guards">What would be lost.</param>
/// <param name="Renames">What looks like a rename without an alias.</param>
public sealed record ChangeReview(GuardReport Guards, ImmutableArray<RenameSuggestion> Renames);
