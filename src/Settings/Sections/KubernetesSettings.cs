namespace FreeAgentics.Infra.Settings;

/// <param name="Namespace">Of the application's objects.</param>
/// <param name="MaxPods">Pods that the namespace may hold.</param>
public sealed record KubernetesSettings(string Namespace, int MaxPods)
{
    public static KubernetesSettings Read(SettingsSection kubernetes) => new(
        Namespace: kubernetes.Text(
            "namespace", "The namespace of the application's objects.",
            pattern: TextPattern.KubernetesName, fallback: "freeagentics", guide: "G10", drives: "kubernetes:core/v1:Namespace metadata.name", example: "agents"),
        MaxPods: kubernetes.Int(
            "maxPods", "Pods that the namespace may hold; above all maxima together with a roll-out's surge.",
            range: 20..5000, fallback: 120, unit: "pods", guide: "G17", drives: "kubernetes:core/v1:ResourceQuota spec.hard", example: "300"));
}
