using System.Text.RegularExpressions;
using FreeAgentics.Infra.Engine.Comparisons;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Tests.Comparisons;

/// <summary>The rows of <c>sdk/Schemas/facts/replaces-*.csv</c>, one by one: a change of the property does what its row says.</summary>
public sealed partial class ReplacementFactTests
{
    private static readonly string[] Types =
    [
        "aws:rds/instance:Instance", "aws:rds/subnetGroup:SubnetGroup", "aws:rds/parameterGroup:ParameterGroup",
        "aws:elasticache/replicationGroup:ReplicationGroup", "aws:elasticache/subnetGroup:SubnetGroup", "aws:elasticache/parameterGroup:ParameterGroup",
        "aws:eks/cluster:Cluster", "aws:eks/nodeGroup:NodeGroup", "aws:eks/addon:Addon",
        "aws:s3/bucket:Bucket", "aws:s3/bucketVersioning:BucketVersioning", "aws:s3/bucketPolicy:BucketPolicy",
        "aws:ec2/vpc:Vpc", "aws:ec2/subnet:Subnet", "aws:ec2/securityGroup:SecurityGroup", "aws:kms/key:Key", "aws:kms/alias:Alias",
        "kubernetes:apps/v1:Deployment", "kubernetes:apps/v1:StatefulSet", "kubernetes:apps/v1:DaemonSet", "kubernetes:core/v1:Service", "kubernetes:batch/v1:Job",
    ];

    private static readonly (string Type, string Path, string Effect)[] Rows = [.. Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Facts"), "replaces-*.csv")
        .Order(StringComparer.Ordinal)
        .SelectMany(File.ReadLines)
        .Select(line => line.Split(','))
        .Where(cells => cells.Length > 2 && Types.Contains(cells[0]) && PlainPath().IsMatch(cells[1]))
        .Select(cells => (cells[0], cells[1], cells[2]))];

    /// <summary>Unconditional rows; where a path has a condition besides, the condition decides, and a case of its own tells how.</summary>
    public static TheoryData<string, string, bool> Facts
    {
        get
        {
            var facts = new TheoryData<string, string, bool>();
            foreach (var (type, path, effect) in Rows.Where(row => !Rows.Contains((row.Type, row.Path, "replace-if"))))
                facts.Add(type, path, effect == "replace");
            return facts;
        }
    }

    [Fact]
    public void Every_type_has_rows()
    {
        Assert.Equal(Types.Order(StringComparer.Ordinal), Rows.Select(row => row.Type).Distinct().Order(StringComparer.Ordinal));
        Assert.True(Facts.Count > 150);
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_change_does_what_its_row_says(string type, string path, bool replaces)
    {
        var step = Assert.Single(PlanComparison.Between(PlanOf(type, path, "one"), PlanOf(type, path, "two")).Resources).Step;

        Assert.Equal(replaces ? StepKind.Replace : StepKind.Update, step.Kind);
        Assert.Equal((path, replaces), (step.Changes[0].Path, step.Changes[0].Replaces));
    }

    private static Plan PlanOf(string type, string path, string value)
    {
        PropertyValue inputs = new StringValue(value);
        foreach (var name in path.Split('.').Reverse())
            inputs = new ObjectValue(ObjectValue.Empty.Properties.Add(name, inputs));
        var resource = new PlanResource
        {
            Urn = $"urn:pulumi:dev::test::{type}::x",
            Type = type,
            Name = "x",
            Custom = true,
            Inputs = (ObjectValue)inputs,
            Outputs = (ObjectValue)inputs,
            Step = PlanStep.Of(StepKind.Same),
        };
        return new Plan("test", "dev", [resource], ObjectValue.Empty);
    }

    [GeneratedRegex("^[A-Za-z0-9.]+$")]
    private static partial Regex PlainPath();
}
