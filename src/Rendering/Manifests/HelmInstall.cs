using System.Globalization;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Rendering.Manifests;

/// <summary>A Helm release as a command.</summary>
internal static class HelmInstall
{
    public static ObjectValue Values(PlanResource release) => release.Inputs["values"] as ObjectValue ?? ObjectValue.Empty;

    public static string Name(PlanResource release) => Text(release.Inputs["name"]) ?? release.Name;

    /// <param name="valuesFile">Below the folder in which the command runs.</param>
    public static string Command(PlanResource release, string valuesFile)
    {
        var repository = release.Inputs["repositoryOpts"] as ObjectValue;
        var parts = new List<string> { "helm upgrade --install", Name(release), Text(release.Inputs["chart"]) ?? Name(release) };
        if (repository is not null && Text(repository["repo"]) is { } url)
            parts.Add($"--repo {url}");
        if (Text(release.Inputs["version"]) is { } version)
            parts.Add($"--version {version}");
        parts.Add($"--namespace {Text(release.Inputs["namespace"]) ?? "default"}");
        parts.Add($"--values {valuesFile}");
        if (release.Inputs["atomic"] is BoolValue { Value: true })
            parts.Add("--rollback-on-failure --wait");
        if (release.Inputs["timeout"] is NumberValue timeout)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"--timeout {(int)timeout.Value}s"));
        return string.Join(' ', parts);
    }

    private static string? Text(PropertyValue? value) => value is StringValue text ? text.Value : null;
}
