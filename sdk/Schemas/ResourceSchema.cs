using System.Collections.Frozen;
using System.Collections.Immutable;

namespace FreeAgentics.Infra.Schemas;

/// <summary>What is known of one resource type.</summary>
public sealed record ResourceSchema
{
    public required string Token { get; init; }

    public required FrozenDictionary<string, PropertySchema> Inputs { get; init; }

    public required FrozenDictionary<string, PropertySchema> Outputs { get; init; }

    /// <summary>Former type tokens.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Outputs that are secret whatever the inputs were.</summary>
    public ImmutableArray<string> SecretOutputs { get; init; } = [];

    /// <summary>What a change of a property does; the longest path that matches decides.</summary>
    public ImmutableArray<ReplaceRule> Replaces { get; init; } = [];
}
