using System.Text.Json.Nodes;
using FreeAgentics.Infra.Components.Bootstrap;
using FreeAgentics.Infra.Components.Tests.Declaring;

namespace FreeAgentics.Infra.Components.Tests.Bootstrap;

public class What_stands_before_the_first_deployment
{
    [Fact]
    public async Task Is_a_versioned_bucket_for_state_and_a_key_for_secrets()
    {
        var plan = await Declaration.Of(() => _ = new StateStore("state", TestStack.Identity, TestStack.Settings().Bootstrap, TestStack.Settings().Keys));
        Assert.Equal("Enabled", plan.Single("aws:s3/bucketVersioning:BucketVersioning").Input<string>("versioningConfiguration.status"));
        Assert.Equal("alias/freeagentics-test-state", plan.Single("aws:kms/alias:Alias").Input<string>("name"));
    }

    [Fact]
    public async Task Is_a_role_an_environment_that_only_a_job_of_that_environment_can_take()
    {
        var plan = await Roles("freeagentics:bootstrap: { repository: acme/platform, environments: [staging, prod] }");
        var prod = Trust(plan, "deploy-prod");
        Assert.Equal("repo:acme/platform:environment:prod", (string?)prod["Condition"]!["StringEquals"]!["token.actions.githubusercontent.com:sub"]);
        Assert.Equal("sts.amazonaws.com", (string?)prod["Condition"]!["StringEquals"]!["token.actions.githubusercontent.com:aud"]);
        Assert.Equal(2, plan.All("aws:iam/role:Role").Length);
    }

    [Fact]
    public async Task Lets_no_deployment_widen_its_own_rights()
    {
        var policy = JsonNode.Parse((await Roles()).Named("aws:iam/rolePolicy:RolePolicy", "deploy-dev").Input<string>("policy"))!["Statement"]!.AsArray();
        var denied = policy.Single(statement => (string?)statement!["Effect"] == "Deny")!;
        Assert.Equal("arn:aws:iam::000000000000:role/freeagentics/deploy-*", (string?)denied["Resource"]);
        Assert.Contains("iam:PutRolePolicy", denied["Action"]!.AsArray().Select(action => (string?)action));
        Assert.DoesNotContain((await Roles()).All("aws:iam/rolePolicyAttachment:RolePolicyAttachment"), attachment => attachment.Input<string>("policyArn").EndsWith("AdministratorAccess", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_a_zone_and_those_below_it_each_delegated_to()
    {
        var plan = await Declaration.Of(() => _ = new DelegatedZones("zone", TestStack.Identity, TestStack.Settings().Bootstrap));
        Assert.Equal(["dev.freeagentics.io", "freeagentics.io", "staging.freeagentics.io"], plan.All("aws:route53/zone:Zone").Select(zone => zone.Input<string>("name")));
        Assert.All(plan.All("aws:route53/record:Record"), record => Assert.Equal("NS", record.Input<string>("type")));
        Assert.Equal(2, plan.All("aws:route53/record:Record").Length);
    }

    private static Task<Declaration> Roles(params string[] sections) =>
        Declaration.Of(() => _ = new DeploymentRoles("deploy", new(TestStack.Identity, TestStack.Settings(sections).Bootstrap, "arn:bucket", "arn:key")));

    private static JsonNode Trust(Declaration plan, string role) =>
        JsonNode.Parse(plan.Named("aws:iam/role:Role", role).Input<string>("assumeRolePolicy"))!["Statement"]![0]!;
}
