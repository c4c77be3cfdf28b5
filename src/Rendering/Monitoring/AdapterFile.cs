using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Reading;
using FreeAgentics.Infra.Rendering.Yaml;
using static FreeAgentics.Infra.Rendering.Yaml.YamlValue;

namespace FreeAgentics.Infra.Rendering.Monitoring;

/// <summary>The rules by which prometheus-adapter answers the worker's HPA, where the plan has an adapter; with KEDA there is none.</summary>
public static class AdapterFile
{
    public const string Path = "prometheus-adapter/config.yaml";

    public static IEnumerable<RenderedFile> Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var release = plan.OfType("kubernetes:helm.sh/v3:Release").FirstOrDefault(candidate => candidate.Name == "prometheus-adapter");
        if (release?.Inputs.At("values", "rules", "external") is ArrayValue rules)
            yield return new(Path, $"# How prometheus-adapter of the stack {plan.Stack} answers for external metrics.\n{YamlText.Of(Map(("externalRules", rules)))}");
    }
}
