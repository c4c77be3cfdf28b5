using System.Collections.Immutable;
using FreeAgentics.Infra.Engine.Providers;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Diffs;

/// <summary>A declared resource beside what stands for it.</summary>
internal sealed record ComparedResource
{
    public required string Type { get; init; }

    public required PlanResource Standing { get; init; }

    /// <summary>The declared inputs after check, automatic names filled in.</summary>
    public required ObjectValue Inputs { get; init; }

    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    public ImmutableArray<string> ReplaceOnChanges { get; init; } = [];

    /// <summary>Null where the program leaves it to the provider.</summary>
    public bool? DeleteBeforeReplace { get; init; }

    /// <summary>True where the program chose the physical name.</summary>
    public bool NamedByProgram { get; init; }

    public required ProviderSite Site { get; init; }

    /// <summary>Why it is replaced whatever its properties say.</summary>
    public ImmutableArray<PropertyChange> Causes { get; init; } = [];

    /// <summary>True where it is deleted before something that it depends on is replaced.</summary>
    public bool DeletedEarly { get; init; }

    /// <summary>The URN of the resource that makes a top-level input unknown, or null.</summary>
    public Func<string, string?> CauseOf { get; init; } = _ => null;
}
