using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Placements;
using FreeAgentics.Infra.Rendering.Reading;
using FreeAgentics.Infra.Rendering.Yaml;

namespace FreeAgentics.Infra.Rendering.Monitoring;

/// <summary>alertmanager.yml: routes and receivers as in the cluster; keys and addresses of receivers stay in files.</summary>
public static class AlertmanagerFile
{
    public const string Path = "alertmanager/alertmanager.yml";
    private const string MountedFolder = "/etc/alertmanager/secrets";

    /// <exception cref="RenderingException">The plan has no Alertmanager.</exception>
    public static RenderedFile Of(Plan plan, Placement placement)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(placement);
        var config = PrometheusFile.StackValues(plan).At("alertmanager", "config")
            ?? throw new RenderingException($"The plan of {plan.Stack} has no configuration of Alertmanager.");
        return new(Path, $"# Where the alerts of the stack {plan.Stack} go.\n{YamlText.Of((ObjectValue)YamlValue.Replaced(config, MountedFolder, placement.Folders.Secrets))}");
    }
}
