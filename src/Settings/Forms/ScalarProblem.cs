using FreeAgentics.Infra.Settings.Problems;

namespace FreeAgentics.Infra.Settings.Forms;

/// <summary>Why a scalar is no value of a setting.</summary>
/// <param name="Kind">What sort of problem.</param>
/// <param name="Message">A predicate of the path.</param>
/// <param name="Suggestion">A valid value near to what was written; null if there is none.</param>
internal sealed record ScalarProblem(ProblemKind Kind, string Message, string? Suggestion = null);
