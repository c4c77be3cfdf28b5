using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering;

namespace FreeAgentics.Infra.Cli.Commands.Render;

/// <summary>A kind of rendering.</summary>
/// <param name="Files">What a plan becomes.</param>
/// <param name="Next">What to do with the files in a folder, to end the line that counts them.</param>
internal sealed record Rendered(Func<Plan, ImmutableArray<RenderedFile>> Files, Func<string, string> Next)
{
    /// <summary>What the files lack, one sentence each.</summary>
    public Func<Plan, ImmutableArray<string>> Warnings { get; init; } = _ => [];
}
