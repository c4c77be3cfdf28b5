using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Schemas;

namespace FreeAgentics.Infra.Engine.Comparisons;

/// <summary>What leads from one plan, or a state, to another plan of the same stack, without running a program: the steps that a preview against the first would show.</summary>
public static class PlanComparison
{
    /// <param name="before">What stands.</param>
    /// <param name="after">What is wanted. What it simulates is put in terms of what stands; what would come of new or replaced resources counts as unknown.</param>
    /// <param name="schemas">The facts of the providers; null for those that ship with the program.</param>
    /// <returns>The second plan with the steps that lead to it.</returns>
    public static Plan Between(Plan before, Plan after, SchemaCatalog? schemas = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var run = new ComparisonRun(before, after, schemas ?? SchemaCatalog.Default);
        return run.Result();
    }
}
