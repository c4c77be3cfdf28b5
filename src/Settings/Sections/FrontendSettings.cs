namespace FreeAgentics.Infra.Settings;

/// <param name="Enabled">True to deploy it.</param>
/// <param name="Image">The container image, with version or digest.</param>
/// <param name="Port">Where the process listens.</param>
/// <param name="Host">The host name under which it is served.</param>
/// <param name="Replicas">Pods; it does not scale by itself.</param>
/// <param name="Resources">Requests and limits of the container.</param>
public sealed record FrontendSettings(bool Enabled, string Image, int Port, string Host, int Replicas, ContainerResources Resources)
{
    private const string Deployment = "kubernetes:apps/v1:Deployment spec";

    public static FrontendSettings Read(SettingsSection frontend) => new(
        Enabled: frontend.Flag("enabled", "Deploys the frontend.", fallback: false, guide: "G03", drives: "kubernetes:apps/v1:Deployment", example: "true"),
        Image: frontend.Text(
            "image", "The container image of the frontend, with a version or a digest.",
            pattern: TextPattern.Image, fallback: "freeagentics/frontend:1.0.0", guide: "G03", drives: $"{Deployment}.template.spec.containers.image", example: "registry.freeagentics.io/frontend:1.4.2"),
        Port: frontend.Int(
            "port", "Where the frontend listens in its container.",
            range: 1024..65535, fallback: 3000, guide: "G03", drives: $"{Deployment}.template.spec.containers.ports", example: "8080"),
        Host: frontend.Text(
            "host", "The host name of the frontend.",
            pattern: TextPattern.DnsName, fallback: "app.freeagentics.io", guide: "G02", drives: "kubernetes:networking.k8s.io/v1:Ingress spec.rules.host", example: "www.freeagentics.io"),
        Replicas: frontend.Int(
            "replicas", "Pods of the frontend.",
            range: 1..100, fallback: 2, unit: "pods", guide: "G03", drives: $"{Deployment}.replicas", example: "4"),
        Resources: frontend.Object(
            "resources", "What a pod asks for, and what it may use.",
            resources => ContainerResources.Read(resources, cpuRequest: "100m", cpuLimit: "1", memoryRequest: "256Mi", memoryLimit: "512Mi"), guide: "G17"));
}
