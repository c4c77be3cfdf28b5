using System.Text.RegularExpressions;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Stacks.Tests.Plans;

namespace FreeAgentics.Infra.Stacks.Tests;

public partial class Names_of_resources
{
    private static readonly string[] NamedByPulumi =
    [
        "aws:ec2/launchTemplate:LaunchTemplate", "aws:ec2/securityGroup:SecurityGroup", "aws:elasticache/parameterGroup:ParameterGroup",
        "aws:elasticache/subnetGroup:SubnetGroup", "aws:iam/role:Role", "aws:rds/parameterGroup:ParameterGroup", "aws:rds/subnetGroup:SubnetGroup",
    ];

    private static readonly Dictionary<string, (string Input, int Longest)> NamedHere = new(StringComparer.Ordinal)
    {
        ["aws:rds/instance:Instance"] = ("identifier", 63),
        ["aws:elasticache/replicationGroup:ReplicationGroup"] = ("replicationGroupId", 40),
        ["aws:s3/bucket:Bucket"] = ("bucket", 63),
        ["aws:eks/cluster:Cluster"] = ("name", 100),
        ["aws:backup/vault:Vault"] = ("name", 50),
        ["aws:secretsmanager/secret:Secret"] = ("name", 512),
        ["aws:cloudwatch/logGroup:LogGroup"] = ("name", 512),
        ["aws:kms/alias:Alias"] = ("name", 256),
    };

    public static TheoryData<string> Stacks => [.. StackFiles.Names];

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Are_Pulumis_own_where_a_replacement_must_be_created_first(string stack) => Assert.All(
        (await StackPlan.Of(stack)).Resources.Where(resource => NamedByPulumi.Contains(resource.Type)),
        resource => Assert.Matches(AutoName(), resource.Text("name")));

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Fit_into_what_AWS_accepts(string stack)
    {
        foreach (var resource in (await StackPlan.Of(stack)).Resources)
        {
            if (NamedHere.TryGetValue(resource.Type, out var rule))
                Assert.InRange(resource.Text(rule.Input)!.Length, 3, rule.Longest);
            if (resource.Type == "aws:iam/role:Role")
                Assert.InRange(resource.Text("name")!.Length, 3, 64);
        }
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Of_roles_share_one_path_so_that_deployments_can_be_confined_to_it(string stack) => Assert.All(
        (await StackPlan.Of(stack)).Resources.Where(resource => resource.Type == "aws:iam/role:Role"),
        role => Assert.Equal("/freeagentics/", role.Text("path")));

    [GeneratedRegex("-[0-9a-f]{7}$")]
    private static partial Regex AutoName();
}
