using FreeAgentics.Infra.Components.Iam;
using FreeAgentics.Infra.Components.Naming;
using FreeAgentics.Infra.Components.Operations;
using Pulumi;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Eks.Inputs;

namespace FreeAgentics.Infra.Components.Clusters;

/// <summary>The control plane: private unless networks are named, its secrets encrypted, its logs kept for a set time.</summary>
public sealed class ControlPlane : ComponentResource
{
    public Output<string> Name { get; }

    public Output<string> Arn { get; }

    public Output<string> Endpoint { get; }

    public Output<string> CertificateAuthorityData { get; }

    public Output<string> SecurityGroupId { get; }

    public ControlPlane(string name, KubernetesClusterArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:cluster:ControlPlane", name, options)
    {
        var role = new ServiceRole($"{name}-control-plane", new(args.Stack, "cluster", PolicyDocument.TrustOf("eks.amazonaws.com"))
        {
            ManagedPolicies = ["AmazonEKSClusterPolicy"],
            Statements =
            [
                new("EncryptSecrets") { Actions = ["kms:Encrypt", "kms:Decrypt", "kms:DescribeKey", "kms:ListGrants"], Resources = [args.KeyArn] },
            ],
        }, new() { Parent = this });
        // EKS would make this log group itself, and keep it for ever.
        var logs = new RetainedLogGroup($"{name}-control-plane", new(
            args.Stack, "cluster", $"/aws/eks/{args.Settings.Name}/cluster", args.Settings.LogRetentionDays, args.LogKeyArn), new() { Parent = this });
        var cluster = new Cluster(name, ClusterOf(name, args, role), new() { Parent = this, Protect = args.Stack.Protected, DependsOn = { role, logs } });
        Name = cluster.Name;
        Arn = cluster.Arn;
        Endpoint = cluster.Endpoint;
        CertificateAuthorityData = cluster.CertificateAuthority.Apply(authority => authority.Data ?? "");
        SecurityGroupId = cluster.VpcConfig.Apply(network => network.ClusterSecurityGroupId ?? "");
        RegisterOutputs();
    }

    private static ClusterArgs ClusterOf(string name, KubernetesClusterArgs args, ServiceRole role)
    {
        var settings = args.Settings;
        return new()
        {
            Name = settings.Name,
            Version = settings.Version,
            RoleArn = role.Arn,
            DeletionProtection = args.Stack.Protected,
            // Managed add-ons take their place; copies that nobody manages would fight them.
            BootstrapSelfManagedAddons = false,
            EnabledClusterLogTypes = settings.LogTypes.ToList(),
            UpgradePolicy = new ClusterUpgradePolicyArgs { SupportType = settings.SupportType },
            AccessConfig = new ClusterAccessConfigArgs
            {
                AuthenticationMode = "API",
                BootstrapClusterCreatorAdminPermissions = settings.CreatorAdministers,
            },
            EncryptionConfig = new ClusterEncryptionConfigArgs
            {
                Provider = new ClusterEncryptionConfigProviderArgs { KeyArn = args.KeyArn },
                Resources = { "secrets" },
            },
            VpcConfig = VpcConfigOf(args),
            Tags = ResourceTags.Of(args.Stack, "cluster", name),
        };
    }

    private static ClusterVpcConfigArgs VpcConfigOf(KubernetesClusterArgs args)
    {
        var isPublic = args.Settings.PublicAccessCidrs.Count > 0;
        var config = new ClusterVpcConfigArgs
        {
            SubnetIds = args.SubnetIds,
            EndpointPrivateAccess = true,
            EndpointPublicAccess = isPublic,
        };
        if (isPublic)
            config.PublicAccessCidrs = args.Settings.PublicAccessCidrs.ToList();
        return config;
    }
}
