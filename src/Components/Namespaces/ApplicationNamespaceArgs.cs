using FreeAgentics.Infra.Settings;

namespace FreeAgentics.Infra.Components.Namespaces;

/// <param name="Name">Of the namespace.</param>
/// <param name="MaxPods">That it may hold.</param>
public sealed record ApplicationNamespaceArgs(string Name, int MaxPods)
{
    public static ApplicationNamespaceArgs Of(KubernetesSettings settings) => new(settings.Namespace, settings.MaxPods);
}
