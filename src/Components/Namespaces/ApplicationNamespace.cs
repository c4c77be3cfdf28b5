using FreeAgentics.Infra.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace FreeAgentics.Infra.Components.Namespaces;

/// <summary>The namespace of the application, with what keeps it within its bounds: no traffic, no privileges, no more than its share, until something allows it.</summary>
public sealed class ApplicationNamespace : ComponentResource
{
    /// <summary>Objects that take it from here are made after the namespace.</summary>
    [Output("name")] public Output<string> Name { get; private set; }

    public ApplicationNamespace(string name, ApplicationNamespaceArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:kubernetes:ApplicationNamespace", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var metadata = new ObjectMetaArgs { Name = args.Name, Labels = WorkloadLabels.Of("freeagentics") };
        foreach (var mode in (string[])["enforce", "audit", "warn"])
            metadata.Labels.Add($"pod-security.kubernetes.io/{mode}", "restricted");
        var space = new Namespace(name, new() { Metadata = metadata }, child);
        Name = space.Metadata.Apply(created => created.Name);

        _ = new ResourceQuota(name, new()
        {
            Metadata = ObjectMetadata.Of("bounds", Name, "freeagentics"),
            Spec = new ResourceQuotaSpecArgs
            {
                Hard =
                {
                    { "pods", $"{args.MaxPods}" },
                    { "services.loadbalancers", "0" },
                    { "services.nodeports", "0" },
                    { "count/jobs.batch", "100" },
                    { "persistentvolumeclaims", "10" },
                },
            },
        }, child);
        _ = new LimitRange(name, new()
        {
            Metadata = ObjectMetadata.Of("defaults", Name, "freeagentics"),
            Spec = new LimitRangeSpecArgs
            {
                Limits =
                {
                    new LimitRangeItemArgs
                    {
                        Type = "Container",
                        Default = { { "cpu", "500m" }, { "memory", "256Mi" } },
                        DefaultRequest = { { "cpu", "50m" }, { "memory", "64Mi" } },
                        Max = { { "cpu", "8" }, { "memory", "16Gi" } },
                    },
                },
            },
        }, child);
        _ = new NetworkPolicy(name, new()
        {
            Metadata = ObjectMetadata.Of("default-deny", Name, "freeagentics"),
            Spec = new NetworkPolicySpecArgs { PodSelector = new LabelSelectorArgs(), PolicyTypes = { "Ingress", "Egress" } },
        }, child);
        RegisterOutputs(new Dictionary<string, object?> { ["name"] = Name });
    }
}
