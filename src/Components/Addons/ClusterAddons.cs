using System.Collections.Immutable;
using FreeAgentics.Infra.Settings;
using Pulumi;
using static FreeAgentics.Infra.Components.Objects.Values;

namespace FreeAgentics.Infra.Components.Addons;

/// <summary>Add-ons of the cluster that others publish, as pinned Helm releases: load balancers, secrets, certificates, autoscalers.</summary>
public sealed class ClusterAddons : ComponentResource
{
    public ClusterAddons(string name, AddonsArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:addons:ClusterAddons", name, options)
    {
        var identities = new AddonIdentities($"{name}-identities", args, new() { Parent = this });
        var child = new CustomResourceOptions { Parent = this };
        var first = new CustomResourceOptions { Parent = this, DependsOn = { identities } };

        // It changes every Service with a webhook: the first to stand, so that none is made without it.
        var balancers = ChartRelease.Of(Chart.LoadBalancerController, "kube-system", Map(
            ("clusterName", args.ClusterName),
            ("region", args.Stack.Region),
            ("vpcId", args.VpcId),
            ("replicaCount", 2),
            ("serviceAccount", Map(("create", true), ("name", "aws-load-balancer-controller"))),
            ("defaultTags", Map(("Project", args.Stack.Platform))),
            ("resources", Size("100m", "128Mi", "256Mi"))), first);
        var later = new CustomResourceOptions { Parent = this, DependsOn = { balancers } };
        ChartRelease.Of(Chart.ExternalSecrets, AddonNamespace.Of("external-secrets", child, new(args.Network) { CalledByTheApi = [10250] }), Map(
            ("installCRDs", true),
            ("replicaCount", 2),
            ("leaderElect", true),
            ("serviceAccount", Map(("name", "external-secrets"))),
            ("podDisruptionBudget", Map(("enabled", true), ("minAvailable", 1))),
            // Monitors come with the rest of monitoring, which is installed later.
            ("serviceMonitor", Map(("enabled", false))),
            ("metrics", Map(("service", Map(("enabled", true))))),
            ("webhook", Map(("replicaCount", 2), ("podDisruptionBudget", Map(("enabled", true), ("minAvailable", 1))))),
            ("resources", Size("50m", "128Mi", "256Mi"))), later);
        ChartRelease.Of(Chart.CertManager, AddonNamespace.Of("cert-manager", child, new(args.Network) { CalledByTheApi = [10250], ToResolvers = true }), Map(
            ("crds", Map(("enabled", true), ("keep", true))),
            ("replicaCount", 2),
            ("serviceAccount", Map(("name", "cert-manager"))),
            ("podDisruptionBudget", Map(("enabled", true), ("minAvailable", 1))),
            ("webhook", Map(("replicaCount", 2), ("podDisruptionBudget", Map(("enabled", true), ("minAvailable", 1))))),
            // The challenge is looked up where the world looks it up, not in the VPC's own resolver.
            ("extraArgs", List("--dns01-recursive-nameservers-only", "--dns01-recursive-nameservers=1.1.1.1:53,8.8.8.8:53")),
            ("resources", Size("50m", "128Mi", "256Mi"))), later);
        Scaling(args, child, later);
        RegisterOutputs();
    }

    private static void Scaling(AddonsArgs args, CustomResourceOptions child, CustomResourceOptions later)
    {
        if (args.Scaler is WorkerScaler.Keda)
        {
            ChartRelease.Of(Chart.Keda, AddonNamespace.Of("keda", child, new(args.Network) { CalledByTheApi = [6443, 9443], ToTheNetwork = [6379] }), Map(
                ("operator", Map(("replicaCount", 2))),
                ("metricsServer", Map(("replicaCount", 2))),
                ("podDisruptionBudget", Map(
                    ("operator", Map(("maxUnavailable", 1))),
                    ("metricServer", Map(("maxUnavailable", 1))))),
                ("prometheus", Map(("operator", Map(("enabled", true))), ("metricServer", Map(("enabled", true))))),
                ("resources", Map(("operator", Size("100m", "128Mi", "512Mi")), ("metricServer", Size("100m", "128Mi", "512Mi"))))), later);
        }

        ChartRelease.Of(Chart.VerticalPodAutoscaler, "kube-system", Map(
            ("recommender", Map(("replicas", 2), ("resources", Size("50m", "128Mi", "512Mi")))),
            ("updater", Map(("replicas", 2), ("resources", Size("50m", "128Mi", "256Mi")))),
            ("admissionController", Map(("replicas", 2), ("resources", Size("50m", "128Mi", "256Mi"))))), later);
    }

    private static ImmutableDictionary<string, object> Size(string cpu, string memory, string limit) => Map(
        ("requests", Map(("cpu", cpu), ("memory", memory))),
        ("limits", Map(("memory", limit))));
}
