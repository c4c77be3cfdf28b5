using System.Collections.Immutable;

namespace FreeAgentics.Infra.Plans.Json;

/// <summary>What a file says stands already.</summary>
/// <param name="Plan">Its resources; those of a state with the step "same", those that were only read with "read".</param>
/// <param name="Format">What kind of file it was.</param>
/// <param name="Notes">What whoever compares with it should know, in whole sentences: an interrupted deployment, deletions that are still due.</param>
public sealed record BaselineFile(Plan Plan, BaselineFormat Format, ImmutableArray<string> Notes)
{
    /// <summary>Why it cannot be compared with a stack; null where it can.</summary>
    public string? RefusalFor(string project, string stack)
    {
        var kind = Format == BaselineFormat.State ? "a state" : "a plan";
        if (Plan.Project != project)
            return $"this is {kind} of the project {Plan.Project}; it cannot be compared with the project {project}.";
        return Plan.Stack != stack ? $"this is {kind} of the stack {Plan.Stack}; it cannot be compared with {stack}." : null;
    }
}
