namespace FreeAgentics.Infra.Components.Addons;

/// <summary>A Helm chart at an exact version.</summary>
/// <param name="Repository">Its address.</param>
/// <param name="Namespace">Where it is installed.</param>
public sealed record Chart(string Name, string Version, string Repository, string Namespace)
{
    private const string PrometheusCommunity = "https://prometheus-community.github.io/helm-charts";

    public static readonly Chart LoadBalancerController = new("aws-load-balancer-controller", "3.5.0", "https://aws.github.io/eks-charts", "kube-system");
    public static readonly Chart ExternalSecrets = new("external-secrets", "2.9.0", "https://charts.external-secrets.io", "external-secrets");
    public static readonly Chart CertManager = new("cert-manager", "v1.21.1", "https://charts.jetstack.io", "cert-manager");
    public static readonly Chart Keda = new("keda", "2.20.2", "https://kedacore.github.io/charts", "keda");
    public static readonly Chart PrometheusAdapter = new("prometheus-adapter", "5.3.0", PrometheusCommunity, "monitoring");
    public static readonly Chart VerticalPodAutoscaler = new("vertical-pod-autoscaler", "0.11.0", "https://kubernetes.github.io/autoscaler", "kube-system");
    public static readonly Chart PrometheusStack = new("kube-prometheus-stack", "88.5.3", PrometheusCommunity, "monitoring");
}
