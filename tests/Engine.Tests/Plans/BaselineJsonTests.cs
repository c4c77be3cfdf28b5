using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Plans.Json;

namespace FreeAgentics.Infra.Engine.Tests.Plans;

public sealed class BaselineJsonTests
{
    private const string Save = "Take a plan that './infra preview <stack> --save FILE' kept, or a state that 'pulumi stack export' wrote.";
    private const string Export = "Export it again with 'pulumi stack export --file FILE'.";
    private const string Bucket = "urn:pulumi:dev::test::aws:s3/bucket:Bucket::files";

    [Theory]
    [InlineData("", $"The file is empty, or no JSON at all. {Save}")]
    [InlineData("not json", "The file is cut off, malformed, or no JSON at all: it breaks at line 1, column 2. Save the plan, or export the state, again.")]
    [InlineData("{\n  \"version\": 3,\n  \"deployment\": {", "The file is cut off, malformed, or no JSON at all: it breaks at line 3, column 18. Save the plan, or export the state, again.")]
    [InlineData("{}", $"This is neither a plan nor a state. {Save}")]
    [InlineData("[]", $"This is neither a plan nor a state. {Save}")]
    [InlineData("{\"resourcePlans\": {}}", $"This is neither a plan nor a state; it looks like an update plan of 'pulumi preview --save-plan'. {Save}")]
    [InlineData("{\"steps\": []}", $"This is neither a plan nor a state; it looks like the output of 'pulumi preview --json'. {Save}")]
    [InlineData("{\"terraform_version\": \"1.9\"}", $"This is neither a plan nor a state; it looks like a state of Terraform. {Save}")]
    [InlineData("{\"checkpoint\": {}}", $"This is neither a plan nor a state; it looks like a checkpoint out of a backend's folder. {Save}")]
    [InlineData("{\"schemaVersion\": 2}", "The plan has schema version 2; this program reads version 1. Save it again with './infra preview <stack> --save FILE'.")]
    [InlineData("{\"schemaVersion\": 1, \"project\": \"p\", \"stack\": \"s\", \"complete\": false, \"resources\": [], \"outputs\": {}}", "This is the plan of a preview that failed: resources may be missing in it. Save one of a preview that succeeds.")]
    [InlineData("{\"version\": 2, \"deployment\": {}}", "The state has version 2; this program reads version 3. Export it with a current pulumi: 'pulumi stack export --file FILE'.")]
    [InlineData("{\"version\": 3, \"deployment\": {}}", "The state holds no resources: the stack is not deployed. Leave the baseline out to see everything that would be created.")]
    [InlineData("{\"version\": 3, \"deployment\": {\"resources\": []}}", "The state holds no resources: the stack is not deployed. Leave the baseline out to see everything that would be created.")]
    [InlineData("{\"version\": 3, \"deployment\": []}", $"This is not a whole state: deployment must be an object. {Export}")]
    [InlineData("{\"version\": 3, \"deployment\": {\"resources\": {}}}", $"This is not a whole state: deployment.resources must be an array. {Export}")]
    [InlineData("{\"version\": 3, \"deployment\": {\"resources\": [7]}}", $"This is not a whole state: deployment.resources[0] must be an object. {Export}")]
    [InlineData("{\"version\": 3, \"deployment\": {\"resources\": [{\"type\": \"t\"}]}}", $"This is not a whole state: deployment.resources[0].urn must be there. {Export}")]
    [InlineData("{\"version\": 3, \"deployment\": {\"resources\": [{\"urn\": \"x\", \"type\": \"t\"}]}}", $"This is not a whole state: deployment.resources[0].urn is 'x', which is no URN. {Export}")]
    [InlineData(
        "{\"version\": 3, \"deployment\": {\"resources\": [{\"urn\": \"urn:pulumi:s::p::t::n\", \"type\": \"t\"}, {\"urn\": \"urn:pulumi:s::p::t::n\", \"type\": \"t\"}]}}",
        $"This is not a whole state: urn:pulumi:s::p::t::n is in it twice, and neither is marked as waiting for its deletion. {Export}")]
    public void What_nothing_can_be_compared_with_is_refused_with_the_reason(string json, string message) =>
        Assert.Equal(message, Assert.Throws<PlanFormatException>(() => BaselineJson.Read(json)).Message);

    [Theory]
    [InlineData("test", "dev", null)]
    [InlineData("test", "prod", "this is a state of the stack dev; it cannot be compared with prod.")]
    [InlineData("other", "dev", "this is a state of the project test; it cannot be compared with the project other.")]
    public void A_state_belongs_to_its_project_and_stack(string project, string stack, string? reason) =>
        Assert.Equal(reason, Read(Resource(Bucket)).RefusalFor(project, stack));

    [Fact]
    public void Secrets_of_a_state_stay_unread()
    {
        var file = Read(Resource(Bucket, """
            "inputs": {"a": {"4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "ciphertext": "canary-cipher"},
                       "b": {"4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "plaintext": "\"canary-plain\""}}
            """));

        var inputs = file.Plan.Resources[0].Inputs;
        Assert.True(inputs["a"] is SecretValue { IsMasked: true });
        Assert.True(inputs["b"] is SecretValue { IsMasked: true });
        Assert.DoesNotContain("canary", PlanJson.ToJson(file.Plan), StringComparison.Ordinal);
    }

    [Fact]
    public void Flags_dependencies_and_providers_are_kept()
    {
        var resource = Read(Resource(Bucket, """
            "id": "files", "protect": true, "retainOnDelete": true, "deletedWith": "urn:pulumi:dev::test::a:b:C::x", "parent": "urn:pulumi:dev::test::pulumi:pulumi:Stack::test-dev",
            "provider": "urn:pulumi:dev::test::pulumi:providers:aws::aws::id", "dependencies": ["urn:pulumi:dev::test::a:b:C::x"], "propertyDependencies": {"bucket": ["urn:pulumi:dev::test::a:b:C::x"], "tags": null}
            """)).Plan.Resources[0];

        Assert.True(resource is { Id: "files", Custom: true, Options: { Protect: true, RetainOnDelete: true, DeletedWith: "urn:pulumi:dev::test::a:b:C::x" } });
        Assert.Equal("urn:pulumi:dev::test::pulumi:providers:aws::aws::id", resource.Provider);
        Assert.Equal("bucket", Assert.Single(resource.PropertyDependencies).Key);
    }

    [Fact]
    public void What_was_only_read_does_not_stand() =>
        Assert.Equal(StepKind.Read, Read(Resource(Bucket, "\"external\": true")).Plan.Resources[0].Step.Kind);

    [Fact]
    public void What_waits_for_its_deletion_or_its_replacement_does_not_stand_and_is_told()
    {
        var file = Read(Resource(Bucket), Resource(Bucket, "\"delete\": true"), Resource(Bucket + "2", "\"pendingReplacement\": true"), Resource(Bucket + "3", "\"taint\": true"), Resource(Bucket + "4", "\"initErrors\": [\"x\"]"));

        Assert.Equal([Bucket, Bucket + "3", Bucket + "4"], file.Plan.Resources.Select(resource => resource.Urn).ToArray());
        Assert.Equal(
            [
                $"1 resource replaced earlier, to be deleted by the next deployment: {Bucket}.",
                $"1 resource deleted for a replacement that is still due, to be created by the next deployment: {Bucket}2.",
                $"1 resource tainted, to be replaced by the next deployment, which this comparison does not show: {Bucket}3.",
                $"1 resource left with errors by the provider, to be updated by the next deployment, which this comparison does not show: {Bucket}4.",
            ],
            file.Notes.ToArray());
    }

    [Fact]
    public void Operations_of_an_interrupted_deployment_are_told()
    {
        var file = BaselineJson.Read($"{{\"version\": 3, \"deployment\": {{\"resources\": [{Resource(Bucket)}], \"pending_operations\": [{{\"type\": \"creating\", \"resource\": {{\"urn\": \"{Bucket}2\"}}}}]}}}}");

        Assert.Equal($"1 operation of an interrupted deployment may or may not have happened: creating {Bucket}2. 'pulumi refresh' settles it.", Assert.Single(file.Notes));
    }

    private static BaselineFile Read(params string[] resources) =>
        BaselineJson.Read($"{{\"version\": 3, \"deployment\": {{\"resources\": [{string.Join(", ", resources)}]}}}}");

    private static string Resource(string urn, string more = "\"id\": \"x\"") =>
        $"{{\"urn\": \"{urn}\", \"type\": \"aws:s3/bucket:Bucket\", \"custom\": true, {more}}}";
}
