using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Reading;

namespace FreeAgentics.Infra.Rendering.Files;

/// <summary>Files that the cluster's ConfigMaps hold and that are the same everywhere.</summary>
public static class ConfigMapFiles
{
    private static readonly (string ConfigMap, string Folder)[] Fixed =
    [
        ("api-gunicorn", "gunicorn"),
        ("database-sql", "sql"),
        ("postgres-exporter-queries", "postgres-exporter"),
    ];

    public static IEnumerable<RenderedFile> Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var fixedOnes = Fixed.SelectMany(place => FilesOf(plan.Object("kubernetes:core/v1:ConfigMap", place.ConfigMap), place.Folder));
        var dashboards = plan.OfType("kubernetes:core/v1:ConfigMap")
            .Where(config => config.Inputs.At("metadata", "labels", "grafana_dashboard") is not null)
            .SelectMany(config => FilesOf(config, "grafana/dashboards"));
        return fixedOnes.Concat(dashboards);
    }

    private static IEnumerable<RenderedFile> FilesOf(PlanResource? config, string folder) =>
        from entry in config?.Inputs.At("data").Entries() ?? []
        let text = entry.Value.Text()
        where text is not null
        select new RenderedFile($"{folder}/{entry.Key}", text, Executable: entry.Key.EndsWith(".sh", StringComparison.Ordinal));
}
