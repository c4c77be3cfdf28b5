using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Schemas;

namespace FreeAgentics.Infra.Engine;

/// <summary>Everything that decides a preview, besides the program itself.</summary>
public sealed record PreviewRequest
{
    public required string Project { get; init; }

    public required string Stack { get; init; }

    public string Organization { get; init; } = "organization";

    /// <summary>The folder that holds Pulumi.yaml.</summary>
    public required string RootDirectory { get; init; }

    /// <summary>Configuration by full key (<c>freeagentics:network</c>); objects as JSON text. A secret nobody can read here is the unknown sentinel.</summary>
    public required IReadOnlyDictionary<string, string> Config { get; init; }

    /// <summary>Keys of <see cref="Config"/> whose values are secret.</summary>
    public required IReadOnlySet<string> SecretKeys { get; init; }

    /// <summary>True to leave computed values unknown, as the real preview does; false to simulate them.</summary>
    public bool Unknowns { get; init; }

    /// <summary>What stands already; null for an empty world.</summary>
    public Plan? Baseline { get; init; }

    /// <summary>How long the program may run before it counts as hanging.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The facts of the providers.</summary>
    public SchemaCatalog Schemas { get; init; } = SchemaCatalog.Default;

    /// <summary>Outputs of another stack by its reference name, or null where there is no such stack.</summary>
    public Func<string, CancellationToken, Task<ObjectValue?>>? StackOutputs { get; init; }
}
