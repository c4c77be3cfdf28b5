using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Testing;
using FreeAgentics.Infra.Testing.Raw;
using Struct = Google.Protobuf.WellKnownTypes.Struct;

namespace FreeAgentics.Infra.Engine.Tests.Simulation;

public sealed class SimulatedAwsTests
{
    [Theory]
    [InlineData("aws:ec2/vpc:Vpc", "^vpc-0[0-9a-f]{16}$", "^arn:aws:ec2:eu-central-1:123456789012:vpc/vpc-0[0-9a-f]{16}$")]
    [InlineData("aws:ec2/securityGroup:SecurityGroup", "^sg-0[0-9a-f]{16}$", "^arn:aws:ec2:eu-central-1:123456789012:security-group/sg-0[0-9a-f]{16}$")]
    [InlineData("aws:kms/key:Key", "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$", "^arn:aws:kms:eu-central-1:123456789012:key/[0-9a-f-]{36}$")]
    [InlineData("aws:s3/bucket:Bucket", "^main-[0-9a-f]{7}$", "^arn:aws:s3:::main-[0-9a-f]{7}$")]
    [InlineData("aws:sns/topic:Topic", "^arn:aws:sns:eu-central-1:123456789012:main-[0-9a-f]{7}$", "^arn:aws:sns:eu-central-1:123456789012:main-[0-9a-f]{7}$")]
    public async Task Ids_and_arns_have_the_providers_form(string type, string id, string arn)
    {
        var resource = await SimulateAsync(type);
        Assert.Matches(id, resource.Id);
        Assert.Matches(arn, Text(resource, "arn"));
    }

    [Fact]
    public async Task A_role_has_a_global_arn_with_its_path()
    {
        var role = await SimulateAsync("aws:iam/role:Role", Values.Object(
            ("name", "node"), ("path", "/eks/"), ("assumeRolePolicy", "{}")));
        Assert.Equal("node", role.Id);
        Assert.Equal("arn:aws:iam::123456789012:role/eks/node", Text(role, "arn"));
    }

    [Fact]
    public async Task A_database_has_a_resource_id_and_an_endpoint_that_resolves_nowhere()
    {
        var database = await SimulateAsync("aws:rds/instance:Instance", Values.Object(
            ("identifier", "main"), ("instanceClass", "db.t4g.small"), ("engine", "postgres")));
        Assert.Matches("^db-[A-Z2-7]{26}$", database.Id);
        Assert.Equal("main.eu-central-1.rds.invalid", Text(database, "address"));
        Assert.Equal("main.eu-central-1.rds.invalid:5432", Text(database, "endpoint"));
        Assert.Equal(new NumberValue(5432), database.Outputs["port"]);
    }

    [Fact]
    public async Task A_cache_group_has_hosts_for_writing_and_reading()
    {
        var cache = await SimulateAsync("aws:elasticache/replicationGroup:ReplicationGroup", Values.Object(
            ("replicationGroupId", "cache"), ("description", "cache"), ("numCacheClusters", 2), ("transitEncryptionEnabled", true)));
        Assert.Equal("master.cache.eu-central-1.cache.invalid", Text(cache, "primaryEndpointAddress"));
        Assert.Equal("replica.cache.eu-central-1.cache.invalid", Text(cache, "readerEndpointAddress"));
        Assert.Equal(new ArrayValue([new StringValue("cache-001"), new StringValue("cache-002")]), cache.Outputs["memberClusters"]);
    }

    [Fact]
    public async Task A_cluster_has_an_endpoint_a_certificate_and_an_issuer()
    {
        var cluster = await SimulateAsync("aws:eks/cluster:Cluster", Values.Object(
            ("name", "main"), ("roleArn", "arn:aws:iam::1:role/x"), ("vpcConfig", Values.Object(("subnetIds", Values.List("subnet-1"))))));
        Assert.EndsWith(".eu-central-1.eks.invalid", Text(cluster, "endpoint"), StringComparison.Ordinal);
        Assert.IsType<StringValue>(((ObjectValue)cluster.Outputs["certificateAuthority"]!)["data"]);
        Assert.Matches("^sg-0", ((StringValue)((ObjectValue)cluster.Outputs["vpcConfig"]!)["clusterSecurityGroupId"]!).Value);
    }

    [Fact]
    public async Task Tags_are_joined_with_the_providers_default_tags()
    {
        var bucket = await SimulateAsync("aws:s3/bucket:Bucket", Values.Object(("tags", Values.Object(("Name", "files")))));
        Assert.Equal(["Name", "Project"], ((ObjectValue)bucket.Outputs["tagsAll"]!).Properties.Keys);
    }

    [Fact]
    public async Task What_nobody_can_derive_stays_unknown_and_what_may_be_absent_is_left_out()
    {
        var database = await SimulateAsync("aws:rds/instance:Instance", Values.Object(("instanceClass", "db.t4g.small"), ("engine", "postgres")));
        Assert.IsType<UnknownValue>(database.Outputs["backupWindow"]);
        Assert.Null(database.Outputs["domain"]);
    }

    [Fact]
    public async Task An_arn_of_an_unknown_name_is_unknown()
    {
        var role = await SimulateAsync("aws:iam/role:Role", Values.Object(("name", Values.Unknown), ("assumeRolePolicy", "{}")));
        Assert.Null(role.Id);
        Assert.IsType<UnknownValue>(role.Outputs["arn"]);
    }

    [Fact]
    public async Task Another_urn_gives_another_id_and_the_same_urn_the_same()
    {
        var first = await SimulateAsync("aws:ec2/vpc:Vpc");
        var again = await SimulateAsync("aws:ec2/vpc:Vpc");
        var other = await SimulateAsync("aws:ec2/vpc:Vpc", name: "other");
        Assert.Equal(first.Id, again.Id);
        Assert.NotEqual(first.Id, other.Id);
    }

    [Fact]
    public async Task A_name_is_made_of_its_prefix()
    {
        var role = await SimulateAsync("aws:iam/role:Role", Values.Object(("namePrefix", "node-"), ("assumeRolePolicy", "{}")));
        Assert.Matches("^node-[0-9a-f]{26}$", role.Id);
        Assert.Null(role.Inputs["name"]);
        Assert.Equal($"arn:aws:iam::123456789012:role/{role.Id}", Text(role, "arn"));
    }

    [Fact]
    public async Task An_automatic_name_that_is_too_long_is_refused()
    {
        var result = await PreviewAsync("aws:lb/targetGroup:TargetGroup", "a-target-group-with-a-long-name", Values.Object());
        var error = Assert.Single(result.Errors());
        Assert.Matches("has 39 characters, but at most 32 are allowed. Give it a shorter name, or set name.$", error);
    }

    [Fact]
    public async Task With_unknowns_wanted_computed_values_and_ids_stay_unknown()
    {
        var result = await PreviewAsync("aws:ec2/vpc:Vpc", "main", Values.Object(("cidrBlock", "10.0.0.0/16")), PreviewRequests.Plain with { Unknowns = true });
        var vpc = result.Succeeded().Single("aws:ec2/vpc:Vpc");
        Assert.Null(vpc.Id);
        Assert.IsType<UnknownValue>(vpc.Outputs["arn"]);
        Assert.Equal(new StringValue("10.0.0.0/16"), vpc.Outputs["cidrBlock"]);
    }

    internal static async Task<PlanResource> SimulateAsync(string type, Struct? inputs = null, string name = "main") =>
        (await PreviewAsync(type, name, inputs ?? new Struct())).Succeeded().Single(type);

    private static Task<PreviewResult> PreviewAsync(string type, string name, Struct inputs, PreviewRequest? request = null) => RawProgram.PreviewAsync(async program =>
    {
        var provider = await program.AwsAsync(options: asked =>
        {
            asked.Object.Fields["allowedAccountIds"] = Values.Of("[\"123456789012\"]");
            asked.Object.Fields["defaultTags"] = Values.Of("{\"tags\":{\"Project\":\"freeagentics\"}}");
        });
        await program.CustomAsync(type, name, inputs, asked => asked.Provider = provider);
    }, request);

    private static string Text(PlanResource resource, string output) => Assert.IsType<StringValue>(resource.Outputs[output]).Value;
}
