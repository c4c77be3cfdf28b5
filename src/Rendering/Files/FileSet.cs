using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Edge;
using FreeAgentics.Infra.Rendering.Placements;

namespace FreeAgentics.Infra.Rendering.Files;

/// <summary>The configuration files of every daemon of the data plane.</summary>
public static class FileSet
{
    /// <returns>In ordinal order of their paths.</returns>
    /// <exception cref="RenderingException">The plan lacks something, or the placement does not fit it.</exception>
    public static ImmutableArray<RenderedFile> Of(Plan plan, Placement placement) =>
    [
        .. new[]
        {
            NginxFile.Of(plan, placement),
            HaproxyFile.Of(plan, placement),
        }.OrderBy(file => file.Path, StringComparer.Ordinal),
    ];
}
