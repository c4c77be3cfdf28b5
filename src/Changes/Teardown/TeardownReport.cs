using System.Collections.Immutable;

namespace FreeAgentics.Infra.Changes;

/// <summary>The order in which everything of a stack would be deleted, and what stands in the way.</summary>
/// <param name="Project">The Pulumi project's name.</param>
/// <param name="Stack">The stack's name.</param>
/// <param name="Steps">By wave, then in ordinal order of URNs.</param>
/// <param name="Obstacles">In the order of the steps; several of one resource one after the other.</param>
public sealed record TeardownReport(
    string Project, string Stack, ImmutableArray<TeardownStep> Steps, ImmutableArray<TeardownObstacle> Obstacles)
{
    public bool Blocked => Obstacles.Any(obstacle => obstacle.Blocks);
}
