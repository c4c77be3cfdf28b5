using System.Collections.Immutable;

namespace FreeAgentics.Infra.Schemas;

/// <summary>What is known of one resource type. Properties are in ordinal order of their names.</summary>
public sealed record ResourceSchema
{
    public required string Token { get; init; }

    public required IReadOnlyDictionary<string, PropertySchema> Inputs { get; init; }

    public required IReadOnlyDictionary<string, PropertySchema> Outputs { get; init; }

    /// <summary>Former type tokens.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Outputs that are secret whatever the inputs were.</summary>
    public ImmutableArray<string> SecretOutputs { get; init; } = [];

    /// <summary>What a change of a property does; the longest path that matches decides.</summary>
    public ImmutableArray<ReplaceRule> Replaces { get; init; } = [];

    /// <summary>Inputs that the SDK sets whatever the program says: <c>apiVersion</c>, <c>kind</c>.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Constants { get; init; } = [];

    /// <summary>Inputs that the SDK sets where the program leaves them out; the value is a string, a bool or a number.</summary>
    public ImmutableArray<KeyValuePair<string, object>> Defaults { get; init; } = [];

    /// <summary>Inputs that the SDK takes from the first of these environment variables that is set.</summary>
    public ImmutableArray<KeyValuePair<string, ImmutableArray<string>>> Environment { get; init; } = [];
}
