using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Yaml;

namespace FreeAgentics.Infra.Rendering.Manifests;

/// <summary>What a plan declares in the cluster, as files: one an object, one with values a Helm release, and a script that applies them in order.</summary>
public static class ManifestSet
{
    public const string ScriptName = "apply.sh";

    private const string Header =
        """
        #!/bin/sh
        # Applies everything in the order in which it depends on one another: ./apply.sh [options of kubectl, such as --dry-run=server]
        # Needs kubectl and helm 4 with the credentials of the cluster. It waits where the next step needs the one before.
        set -eu
        cd "$(dirname "$0")"

        """;

    private static readonly HashSet<string> Awaited = new(StringComparer.Ordinal)
    {
        "kubernetes:apiextensions.k8s.io/v1:CustomResourceDefinition",
        "kubernetes:batch/v1:Job",
        "kubernetes:external-secrets.io/v1:ExternalSecret",
    };

    /// <returns>In the order of their paths, the script last.</returns>
    public static ImmutableArray<RenderedFile> Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var files = ImmutableArray.CreateBuilder<RenderedFile>();
        var script = new StringBuilder(Header);
        var number = 0;
        foreach (var resource in DeploymentOrder.Of(plan))
        {
            number++;
            if (resource.Type.StartsWith("kubernetes:helm.sh/", StringComparison.Ordinal))
                AddRelease(resource, number, files, script);
            else
                AddObject(resource, number, files, script);
        }

        files.Add(new RenderedFile(ScriptName, script.ToString(), Executable: true));
        return files.ToImmutable();
    }

    private static void AddRelease(PlanResource release, int number, ImmutableArray<RenderedFile>.Builder files, StringBuilder script)
    {
        var file = $"{Prefix(number)}-helm-{HelmInstall.Name(release)}.values.yaml";
        files.Add(new RenderedFile(file, YamlText.Of(HelmInstall.Values(release))));
        script.Append(HelmInstall.Command(release, file)).Append('\n');
    }

    private static void AddObject(PlanResource resource, int number, ImmutableArray<RenderedFile>.Builder files, StringBuilder script)
    {
        var kind = resource.Type[(resource.Type.LastIndexOf(':') + 1)..].ToLowerInvariant();
        var file = $"{Prefix(number)}-{kind}-{NameOf(resource)}.yaml";
        files.Add(new RenderedFile(file, KubernetesManifest.Of(resource)));
        script.Append("kubectl apply --server-side --filename ").Append(file).Append(" \"$@\"\n");
        if (Awaited.Contains(resource.Type))
            script.Append(Wait(resource)).Append('\n');
    }

    private static string Wait(PlanResource resource)
    {
        var kind = resource.Type[(resource.Type.LastIndexOf(':') + 1)..];
        var (condition, timeout) = kind switch
        {
            "Job" => ("complete", 3600),
            "CustomResourceDefinition" => ("established", 60),
            _ => ("ready", 300),
        };
        var space = Metadata(resource, "namespace") is { } name ? $" --namespace {name}" : "";
        return $"[ $# -gt 0 ] || kubectl wait{space} --for=condition={condition} --timeout={timeout}s {kind.ToLowerInvariant()}/{NameOf(resource)}";
    }

    private static string Prefix(int number) => number.ToString("000", CultureInfo.InvariantCulture);

    private static string NameOf(PlanResource resource) => Metadata(resource, "name") ?? resource.Name;

    private static string? Metadata(PlanResource resource, string field) =>
        resource.Inputs["metadata"] is ObjectValue metadata && metadata[field] is StringValue text ? text.Value : null;
}
