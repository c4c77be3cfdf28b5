using System.Reflection;
using Pulumi;
using Aws = Pulumi.Aws;
using K8s = Pulumi.Kubernetes;

namespace FreeAgentics.Infra.Generator.Tests.Surface;

/// <summary>Where a rule alone would give another name or type than the official package has.</summary>
public class The_irregularities
{
    [Theory]
    [InlineData(typeof(Aws.CloudWatch.MetricAlarmArgs), "Threshold")]
    [InlineData(typeof(Aws.Budgets.Inputs.BudgetNotificationArgs), "Threshold")]
    [InlineData(typeof(Aws.Ec2.Inputs.LaunchTemplateInstanceRequirementsMemoryGibPerVcpuArgs), "Min")]
    [InlineData(typeof(Aws.Ec2.Inputs.LaunchTemplateInstanceRequirementsNetworkBandwidthGbpsArgs), "Max")]
    [InlineData(typeof(K8s.Types.Inputs.ApiExtensions.V1.JSONSchemaPropsArgs), "Maximum")]
    public void A_number_is_a_double_where_the_provider_takes_fractions(Type args, string member) =>
        Assert.Equal(typeof(Input<double>), args.GetProperty(member)!.PropertyType);

    [Theory]
    [InlineData(typeof(Aws.Rds.InstanceArgs), "AllocatedStorage")]
    [InlineData(typeof(Aws.AutoScaling.ScheduleArgs), "MinSize")]
    public void A_number_is_an_integer_otherwise(Type args, string member) =>
        Assert.Equal(typeof(Input<int>), args.GetProperty(member)!.PropertyType);

    [Theory]
    [InlineData(typeof(Aws.Iam.PolicyArgs), "PolicyDocument", "policy")]
    [InlineData(typeof(Aws.S3.BucketArgs), "BucketName", "bucket")]
    [InlineData(typeof(Aws.AutoScaling.TagArgs), "TagDetails", "tag")]
    [InlineData(typeof(K8s.Types.Inputs.Core.V1.ContainerPortArgs), "ContainerPortValue", "containerPort")]
    [InlineData(typeof(K8s.ProviderArgs), "KubeConfig", "kubeconfig")]
    public void A_renamed_member_keeps_its_wire_name(Type args, string member, string wire) =>
        Assert.Equal(wire, args.GetProperty(member)!.GetCustomAttributesData().Single(data => data.AttributeType == typeof(InputAttribute)).ConstructorArguments[0].Value);

    [Fact]
    public void An_enumeration_or_text_is_a_union_going_in_and_text_coming_out()
    {
        Assert.Equal(typeof(InputUnion<string, Aws.Rds.InstanceType>), typeof(Aws.Rds.InstanceArgs).GetProperty("InstanceClass")!.PropertyType);
        Assert.Equal(typeof(Output<string>), typeof(Aws.Rds.Instance).GetProperty("InstanceClass")!.PropertyType);
        Assert.Equal(typeof(string), typeof(K8s.Types.Outputs.Core.V1.ServiceSpec).GetField("Type")!.FieldType);
    }

    [Fact]
    public void A_policy_is_text_or_a_document() => Assert.Equal(
        typeof(InputUnion<string, Aws.Iam.Inputs.PolicyDocumentArgs>),
        typeof(Aws.Iam.RoleArgs).GetProperty("AssumeRolePolicy")!.PropertyType);

    [Theory]
    [InlineData(typeof(Aws.Iam.RolePolicyAttachmentArgs), "Role", typeof(Input<string>))]
    [InlineData(typeof(Aws.CloudWatch.MetricAlarmArgs), "AlarmActions", typeof(InputList<string>))]
    [InlineData(typeof(Aws.Sns.TopicSubscriptionArgs), "Topic", typeof(Input<string>))]
    public void A_union_with_a_resource_class_is_text(Type args, string member, Type expected) =>
        Assert.Equal(expected, args.GetProperty(member)!.PropertyType);

    [Fact]
    public void An_archive_stays_one_and_a_file_may_be_either()
    {
        Assert.Equal(typeof(Input<Archive>), typeof(Aws.Lambda.FunctionArgs).GetProperty("Code")!.PropertyType);
        Assert.Equal(typeof(Input<AssetOrArchive>), typeof(Aws.S3.BucketObjectv2Args).GetProperty("Source")!.PropertyType);
    }

    [Theory]
    [InlineData(typeof(Aws.ElastiCache.ReplicationGroup), "aws:elasticache/replicationGroup:ReplicationGroup")]
    [InlineData(typeof(Aws.CloudWatch.LogGroup), "aws:cloudwatch/logGroup:LogGroup")]
    [InlineData(typeof(Aws.SecretsManager.Secret), "aws:secretsmanager/secret:Secret")]
    [InlineData(typeof(Aws.WafV2.WebAcl), "aws:wafv2/webAcl:WebAcl")]
    [InlineData(typeof(Aws.LB.LoadBalancer), "aws:lb/loadBalancer:LoadBalancer")]
    [InlineData(typeof(Aws.DynamoDB.Table), "aws:dynamodb/table:Table")]
    [InlineData(typeof(Aws.CloudFront.Distribution), "aws:cloudfront/distribution:Distribution")]
    [InlineData(typeof(Aws.Vpc.SecurityGroupIngressRule), "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule")]
    [InlineData(typeof(Aws.Eks.AccessPolicyAssociation), "aws:eks/accessPolicyAssociation:AccessPolicyAssociation")]
    [InlineData(typeof(Aws.Iam.OpenIdConnectProvider), "aws:iam/openIdConnectProvider:OpenIdConnectProvider")]
    [InlineData(typeof(Aws.S3.BucketObjectv2), "aws:s3/bucketObjectv2:BucketObjectv2")]
    [InlineData(typeof(Aws.Provider), "pulumi:providers:aws")]
    public void A_namespace_has_the_capitals_of_the_official_package(Type resource, string token) =>
        Assert.Equal(token, resource.GetCustomAttribute<ResourceTypeAttribute>()!.Type);

    [Fact]
    public void Look_ups_have_both_forms_of_nested_arguments()
    {
        Assert.Equal(typeof(List<Aws.Iam.Inputs.GetPolicyDocumentStatementArgs>), typeof(Aws.Iam.GetPolicyDocumentArgs).GetProperty("Statements")!.PropertyType);
        Assert.Equal(typeof(InputList<Aws.Iam.Inputs.GetPolicyDocumentStatementInputArgs>), typeof(Aws.Iam.GetPolicyDocumentInvokeArgs).GetProperty("Statements")!.PropertyType);
    }

    [Fact]
    public void Every_namespace_of_Aws_is_an_official_one()
    {
        string[] official =
        [
            "Acm", "AutoScaling", "Backup", "Budgets", "CloudFront", "CloudWatch", "DynamoDB", "Ec2", "Ecr", "Eks", "ElastiCache", "Iam", "Kms",
            "LB", "Lambda", "Rds", "Route53", "S3", "SecretsManager", "Sns", "Sqs", "Ssm", "Vpc", "WafV2",
        ];
        var ours = typeof(Aws.Provider).Assembly.GetExportedTypes()
            .Select(type => type.Namespace!.Split('.')).Where(parts => parts.Length > 2).Select(parts => parts[2]).Distinct();
        Assert.Equal(official.Append("Inputs").Append("Outputs").Order(StringComparer.Ordinal), ours.Order(StringComparer.Ordinal));
    }
}
