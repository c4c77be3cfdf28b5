using System.Collections.Immutable;

namespace FreeAgentics.Infra.Plans;

/// <summary>The resource options that decide what a deployment may do to a resource.</summary>
public sealed record PlanOptions
{
    /// <summary>Nothing set.</summary>
    public static readonly PlanOptions Default = new();

    public bool Protect { get; init; }

    public bool RetainOnDelete { get; init; }

    /// <summary>Null where the program leaves it to the provider.</summary>
    public bool? DeleteBeforeReplace { get; init; }

    /// <summary>URN of the resource whose deletion takes this one with it.</summary>
    public string? DeletedWith { get; init; }

    /// <summary>The id under which an existing resource is to be adopted.</summary>
    public string? ImportId { get; init; }

    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    public ImmutableArray<string> ReplaceOnChanges { get; init; } = [];

    public ImmutableArray<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>Previous URNs, resolved, in the order of the declaration.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Time-outs by operation (create, update, delete).</summary>
    public ImmutableSortedDictionary<string, TimeSpan> CustomTimeouts { get; init; } =
        ImmutableSortedDictionary.Create<string, TimeSpan>(StringComparer.Ordinal);
}
