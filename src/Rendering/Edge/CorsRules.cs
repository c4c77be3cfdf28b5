using System.Collections.Immutable;

namespace FreeAgentics.Infra.Rendering.Edge;

/// <summary>What a page of another origin may do.</summary>
/// <param name="Name">Of the policy in the cluster.</param>
public sealed record CorsRules(
    string Name,
    ImmutableArray<string> Origins,
    ImmutableArray<string> Methods,
    ImmutableArray<string> Headers,
    ImmutableArray<string> ExposedHeaders,
    bool Credentials,
    int MaxAgeSeconds);
