using System.Collections.Immutable;

namespace FreeAgentics.Infra.Plans;

/// <summary>What a program declares, as a graph of resources with a step each. The contract that policies, cost, capacity, rendering and reports read.</summary>
/// <param name="Project">The Pulumi project's name.</param>
/// <param name="Stack">The stack's name without organization and project.</param>
/// <param name="Resources">Every resource once, in ordinal order of their URNs.</param>
/// <param name="Outputs">The stack's outputs.</param>
public sealed record Plan(string Project, string Stack, ImmutableArray<PlanResource> Resources, ObjectValue Outputs)
{
    /// <summary>False when the program failed or a resource was refused: resources may be missing, and nothing can be compared with it.</summary>
    public bool Complete { get; init; } = true;
}
