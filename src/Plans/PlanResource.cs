using System.Collections.Immutable;

namespace FreeAgentics.Infra.Plans;

/// <summary>One resource of a plan: what the program asked for, what it will get, and what has to happen.</summary>
public sealed record PlanResource
{
    /// <summary>The resource's identity, in the form the real engine gives it.</summary>
    public required string Urn { get; init; }

    /// <summary>The URN under which it stands in the baseline, where an alias moves it from there; else null.</summary>
    public string? FormerUrn { get; init; }

    /// <summary>The type token, for instance <c>aws:rds/instance:Instance</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The logical name.</summary>
    public required string Name { get; init; }

    /// <summary>The URN of the parent; null for the stack itself.</summary>
    public string? Parent { get; init; }

    /// <summary>The provider's id; null for components, and while unknown.</summary>
    public string? Id { get; init; }

    /// <summary>True for resources that a provider manages, false for components.</summary>
    public bool Custom { get; init; }

    /// <summary>The inputs after check.</summary>
    public required ObjectValue Inputs { get; init; }

    /// <summary>The outputs: simulated, recorded, or unknown.</summary>
    public required ObjectValue Outputs { get; init; }

    /// <summary>URNs of what must exist before this resource, in ordinal order.</summary>
    public ImmutableArray<string> Dependencies { get; init; } = [];

    /// <summary>For each input that depends on resources: their URNs, in ordinal order.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> PropertyDependencies { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);

    /// <summary>The provider reference as <c>urn::id</c>; null for components and providers.</summary>
    public string? Provider { get; init; }

    /// <summary>The options that outlive the declaration: protect, retainOnDelete, ignoreChanges and the like.</summary>
    public PlanOptions Options { get; init; } = PlanOptions.Default;

    /// <summary>What a deployment will do to this resource.</summary>
    public required PlanStep Step { get; init; }
}
