using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Data;
using FreeAgentics.Infra.Rendering.Edge;
using FreeAgentics.Infra.Rendering.Monitoring;
using FreeAgentics.Infra.Rendering.Placements;
using FreeAgentics.Infra.Rendering.Secrets;

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
            PgBouncerFile.Of(plan, placement),
            RedisFile.Cache(plan, placement),
            RedisFile.Queue(plan, placement),
            PrometheusFile.Of(plan, placement),
            AlertmanagerFile.Of(plan, placement),
        }
        .Concat(PostgresFiles.Of(plan, placement))
        .Concat(RuleFiles.Of(plan, placement))
        .Concat(AdapterFile.Of(plan))
        .Concat(ConfigMapFiles.Of(plan))
        .Concat(SecretTemplates.Of(plan))
        .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];
}
