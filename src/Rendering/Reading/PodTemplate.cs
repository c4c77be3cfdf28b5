using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Rendering.Reading;

/// <summary>The first container of a workload, as far as it matters outside the cluster.</summary>
/// <param name="Container">The container.</param>
/// <param name="Pod">The pod's specification.</param>
/// <param name="Namespace">Of the workload.</param>
internal sealed record PodTemplate(PropertyValue Container, PropertyValue Pod, string Namespace)
{
    /// <returns>The first container of a Deployment, or the one of that name; null where the plan has none.</returns>
    public static PodTemplate? OfDeployment(Plan plan, string name, string? container = null)
    {
        var deployment = plan.Object("kubernetes:apps/v1:Deployment", name);
        var pod = deployment?.Inputs.At("spec", "template", "spec");
        var found = pod.At("containers").Items().FirstOrDefault(candidate => container is null || candidate.At("name").Text() == container);
        return pod is null || found is null ? null : new(found, pod, deployment!.Inputs.At("metadata", "namespace").Text() ?? "default");
    }

    public string Image => Container.At("image").Text() ?? throw new RenderingException($"The container {Container.At("name").Text()} has no image.");

    public ImmutableArray<string> Command => [.. Container.At("command").Items().Select(word => word.Text()).OfType<string>()];

    /// <summary>Variables with a value in the plan. What only a cluster tells, such as a pod's name, is left out.</summary>
    public ImmutableSortedDictionary<string, string> Variables => Container.At("env").Items()
        .Select(variable => (Name: variable.At("name").Text() ?? "", Value: variable.At("value").Text() ?? FieldOf(variable)))
        .Where(variable => variable.Value is not null)
        .ToImmutableSortedDictionary(variable => variable.Name, variable => variable.Value!, StringComparer.Ordinal);

    /// <summary>Secrets whose every entry is a variable.</summary>
    public IEnumerable<string> WholeSecrets => Container.At("envFrom").Items().Select(source => source.At("secretRef", "name").Text()).OfType<string>();

    /// <summary>Variables that are one entry of a secret.</summary>
    public IEnumerable<(string Variable, string Secret, string Key)> SecretVariables =>
        from variable in Container.At("env").Items()
        let secret = variable.At("valueFrom", "secretKeyRef")
        where secret is not null
        select (variable.At("name").Text() ?? "", secret.At("name").Text() ?? "", secret.At("key").Text() ?? "");

    public int GraceSeconds => (int)(Pod.At("terminationGracePeriodSeconds").Number() ?? 30);

    /// <summary>User and group as Docker writes them; null where the image decides.</summary>
    public string? User => Pod.At("securityContext", "runAsUser").Text() is { } user ? $"{user}:{Pod.At("securityContext", "runAsGroup").Text() ?? user}" : null;

    private string? FieldOf(PropertyValue variable) => variable.At("valueFrom", "fieldRef", "fieldPath").Text() == "metadata.namespace" ? Namespace : null;
}
