using FreeAgentics.Infra.Components.Clusters;
using FreeAgentics.Infra.Components.Iam;
using Pulumi;

namespace FreeAgentics.Infra.Components.Addons;

/// <summary>What each add-on may do in AWS, and no more.</summary>
public sealed class AddonIdentities : ComponentResource
{
    public AddonIdentities(string name, AddonsArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:addons:AddonIdentities", name, options)
    {
        Identity("external-secrets", "external-secrets", "external-secrets", ReadSecrets(args), args);
        Identity("cert-manager", "cert-manager", "cert-manager", ChangeRecords(args), args);
        Identity("external-dns", "external-dns", "external-dns", ChangeRecords(args), args);
        Identity("load-balancer-controller", "kube-system", "aws-load-balancer-controller", LoadBalancerPermissions.All(args.Stack), args);
        RegisterOutputs();
    }

    private void Identity(string name, string space, string account, IEnumerable<PolicyStatement> statements, AddonsArgs args) =>
        _ = new PodIdentity(name, new(args.Stack, args.ClusterName, space, account) { Statements = [.. statements] }, new() { Parent = this });

    private static PolicyStatement[] ReadSecrets(AddonsArgs args) =>
    [
        new("ReadSecrets")
        {
            Actions = ["secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret"],
            Resources = [args.Stack.Arn("secretsmanager", $"secret:{args.Stack.Platform}/{args.Stack.Stack}/*")],
        },
        new("Decrypt") { Actions = ["kms:Decrypt"], Resources = [args.SecretsKeyArn] },
    ];

    private static PolicyStatement[] ChangeRecords(AddonsArgs args) =>
    [
        new("ChangeRecords")
        {
            Actions = ["route53:ChangeResourceRecordSets", "route53:ListResourceRecordSets"],
            Resources = [args.ZoneArn ?? "arn:aws:route53:::hostedzone/*"],
        },
        new("FindZones")
        {
            Actions = ["route53:GetChange", "route53:ListHostedZones", "route53:ListHostedZonesByName", "route53:ListTagsForResources"],
            Resources = ["*"],
        },
    ];
}
