using System.Collections.Immutable;
using FreeAgentics.Infra.Engine;

namespace FreeAgentics.Infra.Testing;

/// <summary>Requests for previews in tests: project <c>test</c>, stack <c>dev</c>, no configuration, no baseline.</summary>
public static class PreviewRequests
{
    public static PreviewRequest Plain { get; } = new()
    {
        Project = "test",
        Stack = "dev",
        RootDirectory = AppContext.BaseDirectory,
        Config = ImmutableDictionary<string, string>.Empty,
        SecretKeys = ImmutableHashSet<string>.Empty,
        Timeout = TimeSpan.FromMinutes(5),
    };

    public static PreviewRequest With(params (string Key, string Value)[] config) => Plain with
    {
        Config = config.ToImmutableDictionary(entry => entry.Key, entry => entry.Value),
    };
}
