using FreeAgentics.Infra.Settings.Nodes;

namespace FreeAgentics.Infra.Settings.Problems;

/// <summary>One thing that is wrong, or that deserves a warning.</summary>
/// <param name="Kind">Warnings are <see cref="ProblemKind.Deprecated"/> and what follows it.</param>
/// <param name="Path">With the project: <c>freeagentics:network.zones</c>; empty if it concerns the file as a whole.</param>
/// <param name="At">Line and column in the stack file, where the source has them.</param>
/// <param name="Message">A predicate of the path: "is 9; it must be between 0 and 5." Never a secret's value.</param>
/// <param name="Fix">The command that mends it; null where only an editor can.</param>
public sealed record SettingsProblem(ProblemKind Kind, string Path, FilePosition? At, string Message, string? Fix = null)
{
    public bool IsWarning => Kind >= ProblemKind.Deprecated;
}
