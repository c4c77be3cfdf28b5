namespace FreeAgentics.Infra.Settings;

/// <summary>A VPC that stands already and is only used.</summary>
/// <param name="VpcId">The VPC.</param>
/// <param name="PublicSubnetIds">In zone order.</param>
/// <param name="PrivateSubnetIds">In zone order.</param>
/// <param name="DataSubnetIds">In zone order.</param>
public sealed record ExistingNetwork(
    string VpcId, IReadOnlyList<string> PublicSubnetIds, IReadOnlyList<string> PrivateSubnetIds, IReadOnlyList<string> DataSubnetIds)
{
    private static readonly TextPattern Subnet = TextPattern.AwsId("subnet");

    public static ExistingNetwork Read(SettingsSection existing) => new(
        VpcId: existing.Text(
            "vpcId", "The VPC to use.", pattern: TextPattern.AwsId("vpc"), drives: "aws:ec2/securityGroup:SecurityGroup vpcId", example: "vpc-0a1b2c3d4e5f60718"),
        PublicSubnetIds: Subnets(existing, "publicSubnetIds", "Its public subnets, one a zone, in zone order."),
        PrivateSubnetIds: Subnets(existing, "privateSubnetIds", "Its private subnets, one a zone, in zone order."),
        DataSubnetIds: Subnets(existing, "dataSubnetIds", "Its subnets for data stores, one a zone, in zone order."));

    private static IReadOnlyList<string> Subnets(SettingsSection existing, string key, string about) =>
        existing.Texts(key, about, each: Subnet, count: 1..6, drives: "aws:eks/cluster:Cluster vpcConfig.subnetIds", example: "subnet-0a1b2c3d4e5f60718");
}
