using FreeAgentics.Infra.Components.Naming;
using Pulumi;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Eks.Inputs;

namespace FreeAgentics.Infra.Components.Clusters;

/// <summary>An add-on that EKS manages. Its build is the one that is set, or EKS's default for the cluster's version.</summary>
public sealed class ClusterAddon : ComponentResource
{
    public ClusterAddon(string name, ClusterAddonArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:cluster:ClusterAddon", name, options)
    {
        var addon = new AddonArgs
        {
            ClusterName = args.ClusterName,
            AddonName = args.AddonName,
            ResolveConflictsOnCreate = "OVERWRITE",
            ResolveConflictsOnUpdate = "OVERWRITE",
            Tags = ResourceTags.Of(args.Cluster.Stack, "cluster", name),
        };
        if (args.Cluster.Settings.AddonVersions.TryGetValue(args.AddonName, out var version))
            addon.AddonVersion = version;
        if (args.Configuration is { } configuration)
            addon.ConfigurationValues = configuration;
        if (args is { ServiceAccount: { } account, RoleArn: { } role })
            addon.PodIdentityAssociations = new AddonPodIdentityAssociationArgs { ServiceAccount = account, RoleArn = role };
        _ = new Addon(name, addon, new() { Parent = this });
        RegisterOutputs();
    }
}
