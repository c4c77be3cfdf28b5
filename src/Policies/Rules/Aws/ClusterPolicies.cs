using static FreeAgentics.Infra.Policies.Severity;

namespace FreeAgentics.Infra.Policies.Rules.Aws;

/// <summary>EKS clusters, their nodes and their logs.</summary>
public static class ClusterPolicies
{
    private const string Cluster = "aws:eks/cluster:Cluster";

    private static readonly string[] RequiredLogs = ["audit", "authenticator"];

    public static readonly Policy SecretsEncrypted = new ResourcePolicy
    {
        Id = "FA-EKS-001",
        Title = "Clusters encrypt Secrets with a KMS key",
        Because = "Without it a copy of etcd is a copy of every password.",
        Severity = High,
        Alone = true,
        Types = [Cluster],
        Require = cluster => cluster.Input("encryptionConfig", "resources").Must(resources => resources.Items.Any(item => item.Text == "secrets"), "a list with secrets").And(cluster.Input("encryptionConfig", "provider", "keyArn").IsPresent()),
        Remedy = "Leave the cluster to the ControlPlane component.",
        Aliases = ["CKV_AWS_58", "AWS-0039", "EKS.3", "CIS-EKS-5.3.1"],
    };

    public static readonly Policy EndpointNotPublic = new ResourcePolicy
    {
        Id = "FA-EKS-002",
        Title = "The public API endpoint is off or limited to named networks",
        Because = "The API server is the cluster; the world needs no door to it.",
        Severity = High,
        Alone = true,
        Types = [Cluster],
        Require = cluster => cluster.Input("vpcConfig", "endpointPublicAccess").Must(flag => flag.Flag is false, "false").Or(cluster.Input("vpcConfig", "publicAccessCidrs").Must(cidrs => cidrs.Items.Length > 0 && !cidrs.Items.Any(cidr => cidr.Text is "0.0.0.0/0" or "::/0"), "a list of named networks")),
        Remedy = "Leave cluster.publicAccessCidrs empty or name the networks.",
        Aliases = ["CKV_AWS_38", "AWS-0041", "CIS-EKS-5.4.1"],
    };

    public static readonly Policy Audited = new ResourcePolicy
    {
        Id = "FA-EKS-004",
        Title = "Clusters write audit and authenticator logs",
        Because = "Without them nobody can tell who changed what.",
        Severity = Medium,
        Alone = true,
        Types = [Cluster],
        Require = cluster => Check.All(RequiredLogs.Select(log => cluster.Input("enabledClusterLogTypes").Must(types => types.Items.Any(type => type.Text == log), $"a list with {log}"))),
        Remedy = "Keep audit and authenticator in cluster.logTypes.",
        Aliases = ["CKV_AWS_37", "AWS-0038", "EKS.8"],
    };

    public static readonly Policy LogsExpire = new ResourcePolicy
    {
        Id = "FA-CW-001",
        Title = "Every log group says how long it keeps its logs",
        Because = "The default is for ever, and it is billed for ever.",
        Severity = Low,
        Alone = true,
        Types = ["aws:cloudwatch/logGroup:LogGroup"],
        Require = group => group.Input("retentionInDays").IsAtLeast(1),
        Remedy = "Declare the log group through RetainedLogGroup; cluster.logRetentionDays, redis.logRetentionDays and network.flowLogRetentionDays say how long.",
        Aliases = ["CKV_AWS_66"],
    };

    public static readonly Policy NodesHardened = new ResourcePolicy
    {
        Id = "FA-EKS-005",
        Title = "Nodes demand IMDSv2 with one hop and encrypt their disks",
        Because = "With a hop limit of two every pod can ask for the credentials of its node.",
        Severity = High,
        Alone = true,
        Types = ["aws:ec2/launchTemplate:LaunchTemplate"],
        Require = template => template.Input("metadataOptions", "httpTokens").Is("required").And(template.Input("metadataOptions", "httpPutResponseHopLimit").Must(hops => hops.Number == 1, "1")).And(Check.All(template.Input("blockDeviceMappings").Items.Select(disk => disk["ebs"]["encrypted"].IsTrue()))),
        Remedy = "Leave the launch template to the ClusterNodes component.",
        Aliases = ["CKV_AWS_79", "CKV_AWS_341", "AWS-0130", "EC2.170", "EC2.181", "CIS-6.7"],
    };
}
