using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace FreeAgentics.Infra.Components.Workloads;

/// <summary>Volumes of pods whose root file system is read-only.</summary>
public static class Volumes
{
    public static VolumeArgs Scratch(string name, string limit) => new()
    {
        Name = name,
        EmptyDir = new EmptyDirVolumeSourceArgs { SizeLimit = limit },
    };

    public static VolumeArgs Memory(string name, string limit) => new()
    {
        Name = name,
        EmptyDir = new EmptyDirVolumeSourceArgs { Medium = "Memory", SizeLimit = limit },
    };

    public static VolumeArgs Config(string name, string configMap) => new()
    {
        Name = name,
        ConfigMap = new ConfigMapVolumeSourceArgs { Name = configMap },
    };

    public static VolumeArgs Secret(string name, string secret, bool optional = false) => new()
    {
        Name = name,
        Secret = optional
            ? new SecretVolumeSourceArgs { SecretName = secret, Optional = true }
            : new SecretVolumeSourceArgs { SecretName = secret },
    };

    public static VolumeMountArgs Mount(string name, string path, bool readOnly = false) => readOnly
        ? new() { Name = name, MountPath = path, ReadOnly = true }
        : new() { Name = name, MountPath = path };
}
