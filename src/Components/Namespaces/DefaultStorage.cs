using FreeAgentics.Infra.Components.Workloads;
using Pulumi;
using Pulumi.Kubernetes.Storage.V1;

namespace FreeAgentics.Infra.Components.Namespaces;

/// <summary>The storage class gp3, encrypted, as the default: since Kubernetes 1.30 EKS has none.</summary>
public sealed class DefaultStorage : ComponentResource
{
    public const string ClassName = "gp3";

    public DefaultStorage(string name, ComponentResourceOptions? options = null)
        : base("freeagentics:kubernetes:DefaultStorage", name, options)
    {
        _ = new StorageClass(ClassName, new()
        {
            Metadata = ObjectMetadata.Of(ClassName, null, "freeagentics", new Dictionary<string, string> { ["storageclass.kubernetes.io/is-default-class"] = "true" }),
            Provisioner = "ebs.csi.aws.com",
            Parameters = { { "type", "gp3" }, { "encrypted", "true" } },
            AllowVolumeExpansion = true,
            ReclaimPolicy = "Delete",
            // A volume is made in the zone where its pod lands.
            VolumeBindingMode = "WaitForFirstConsumer",
        }, new() { Parent = this });
        RegisterOutputs();
    }
}
