using System.Collections.Immutable;
using FreeAgentics.Infra.Engine.Declarations;
using FreeAgentics.Infra.Engine.Transforms;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Registrations;

/// <summary>A resource that the engine took in. Only <see cref="Outputs"/> changes later, when a component registers its outputs.</summary>
internal sealed class Registration
{
    public required string Urn { get; init; }

    public required Declaration Declaration { get; init; }

    /// <summary>The inputs after check.</summary>
    public required ObjectValue Inputs { get; init; }

    /// <summary>Empty while unknown, and for components.</summary>
    public required string Id { get; init; }

    public required ObjectValue Outputs { get; set; }

    public required PlanStep Step { get; init; }

    /// <summary>The provider reference; empty for components and providers.</summary>
    public string Provider { get; init; } = "";

    /// <summary>Previous URNs, resolved.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>The baseline's URN of this resource where it differs; children resolve their aliases by it.</summary>
    public string? FormerUrn { get; init; }

    /// <summary>Transforms that this resource declares for itself and its children.</summary>
    public ImmutableArray<Transform> Transforms { get; init; } = [];

    /// <summary>Provider references by package that children inherit, the parent's included.</summary>
    public ImmutableSortedDictionary<string, string> Providers { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}
