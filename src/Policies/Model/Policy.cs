using System.Collections.Immutable;

namespace FreeAgentics.Infra.Policies;

/// <summary>A rule as data: what it demands, why, how bad a violation is, and how to mend it.</summary>
public abstract record Policy
{
    /// <summary>Stable id, <c>FA-AREA-NNN</c>; never reused.</summary>
    public required string Id { get; init; }

    /// <summary>The demand, in one line.</summary>
    public required string Title { get; init; }

    /// <summary>What happens to those who ignore it.</summary>
    public required string Because { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>What to change, naming the setting.</summary>
    public required string Remedy { get; init; }

    /// <summary>Ids of the same demand in checkov, trivy, FSBP, CIS, PSS and others.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>The level where an environment has none of its own.</summary>
    public EnforcementLevel Level { get; init; } = EnforcementLevel.Mandatory;

    /// <summary>Levels of single environments, by name.</summary>
    public ImmutableSortedDictionary<string, EnforcementLevel> Levels { get; init; } =
        ImmutableSortedDictionary.Create<string, EnforcementLevel>(StringComparer.Ordinal);

    /// <summary>The type tokens that the policy looks at; empty for the plan as a whole.</summary>
    public ImmutableArray<string> Types { get; init; } = [];

    /// <summary>Where the repository's documentation has it.</summary>
    public string Page => $"docs/policies/README.md#{Id.ToLowerInvariant()}";

    public EnforcementLevel LevelIn(string environment) => Levels.GetValueOrDefault(environment, Level);

    /// <summary>Everything in the plan that does not pass.</summary>
    public abstract IEnumerable<Finding> Evaluate(PlanView plan);
}
