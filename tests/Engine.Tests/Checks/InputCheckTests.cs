using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Testing;
using FreeAgentics.Infra.Testing.Raw;
using Struct = Google.Protobuf.WellKnownTypes.Struct;

namespace FreeAgentics.Infra.Engine.Tests.Checks;

public sealed class InputCheckTests
{
    private const string Database = "aws:rds/instance:Instance";
    private const string Deployment = "kubernetes:apps/v1:Deployment";

    [Fact]
    public async Task All_findings_of_a_resource_come_at_once_with_their_paths()
    {
        var result = await PreviewAsync(Database, "main", Values.Object(
            ("engin", "postgres"), ("allocatedStorage", "much"), ("multiAz", 3), ("vpcSecurityGroupIds", "sg-1")));

        Assert.Equal(
            [
                """
                aws:rds/instance:Instance resource 'main' has 5 problems:
                  allocatedStorage must be a whole number; it is a string.
                  engin is not a property. Did you mean engine?
                  instanceClass is required and not set.
                  multiAz must be true or false; it is a number.
                  vpcSecurityGroupIds must be a list; it is a string.
                """,
            ],
            result.Errors());
        Assert.Equal("urn:pulumi:dev::test::aws:rds/instance:Instance::main", result.Diagnostics.Single().Urn);
    }

    [Fact]
    public async Task A_nested_path_is_in_Pulumi_notation()
    {
        var result = await PreviewAsync(Deployment, "api", Values.Object(
            ("apiVersion", "apps/v1"),
            ("kind", "Deployment"),
            ("metadata", Values.Object(("labels", Values.Object(("app.kubernetes.io/name", Values.List("api")))))),
            ("spec", Values.Object(
                ("selector", Values.Object()),
                ("template", Values.Object(("spec", Values.Object(
                    ("containers", Values.List(Values.Object(("name", "api"), ("imagee", "api:1"), ("ports", Values.List(Values.Object())))))))))))));

        Assert.Equal(
            [
                """
                kubernetes:apps/v1:Deployment resource 'api' has 3 problems:
                  metadata.labels["app.kubernetes.io/name"] must be a string; it is a list.
                  spec.template.spec.containers[0].imagee is not a property. Did you mean image?
                  spec.template.spec.containers[0].ports[0].containerPort is required and not set.
                """,
            ],
            result.Errors());
    }

    [Fact]
    public async Task Unknown_and_secret_inputs_pass()
    {
        var result = await PreviewAsync(Database, "main", Values.Object(
            ("instanceClass", Values.Unknown), ("allocatedStorage", Values.Secret(20)), ("password", Values.Secret(Values.Unknown))));
        Assert.Empty(result.Errors());
    }

    [Fact]
    public async Task A_wrong_type_inside_a_secret_is_found_and_the_value_not_shown()
    {
        var result = await PreviewAsync(Database, "main", Values.Object(
            ("instanceClass", "db.t4g.small"), ("allocatedStorage", Values.Secret("canary-99"))));
        Assert.Equal(
            ["aws:rds/instance:Instance resource 'main' has a problem:\n  allocatedStorage must be a whole number; it is a string."],
            result.Errors());
    }

    [Fact]
    public async Task What_the_provider_treats_as_secret_becomes_secret()
    {
        var result = await PreviewAsync(Database, "main", Values.Object(("instanceClass", "db.t4g.small"), ("password", "plain")));
        var database = result.Succeeded().Single(Database);
        Assert.Equal(new SecretValue(new StringValue("plain")), database.Inputs["password"]);
        Assert.IsType<SecretValue>(database.Outputs["password"]);
    }

    [Fact]
    public async Task The_program_goes_on_after_a_refused_resource_and_every_refused_one_is_reported_once()
    {
        var result = await RawProgram.PreviewAsync(async program =>
        {
            var provider = await program.AwsAsync();
            foreach (var name in new[] { "a", "b" })
            {
                var answer = await program.CustomAsync(Database, name, Values.Object(), request => request.Provider = provider);
                Assert.Equal(Protocol.Result.Fail, answer.Result);
                Assert.EndsWith($"::{name}", answer.Urn, StringComparison.Ordinal);
            }
        });
        Assert.Equal(2, result.Errors().Length);
        Assert.All(result.Errors(), error => Assert.Contains("instanceClass is required and not set.", error, StringComparison.Ordinal));
        Assert.False(result.Succeeded);
    }

    [Fact]
    public async Task A_program_that_cannot_be_told_of_a_failure_gets_an_error_and_the_report_still_comes_once()
    {
        var result = await RawProgram.PreviewAsync(async program =>
        {
            var provider = await program.AwsAsync();
            await program.CustomAsync(Database, "main", Values.Object(), request =>
            {
                request.Provider = provider;
                request.SupportsResultReporting = false;
            });
        });
        Assert.Equal(["aws:rds/instance:Instance resource 'main' has a problem:\n  instanceClass is required and not set."], result.Errors());
    }

    [Fact]
    public async Task What_hangs_on_a_refused_resource_is_no_further_error()
    {
        var result = await RawProgram.PreviewAsync(async program =>
        {
            var provider = await program.CustomAsync("pulumi:providers:aws", "aws", Values.Object(("regio", "eu-central-1")));
            var bucket = await program.CustomAsync("aws:s3/bucket:Bucket", "files", options: request => request.Provider = $"{provider.Urn}::{Values.Unknown}");
            await program.ComponentAsync("my:app:Web", "web", bucket.Urn);
        });
        Assert.Equal(["pulumi:providers:aws resource 'aws' has a problem:\n  regio is not a property. Did you mean region?"], result.Errors());
    }

    [Theory]
    [InlineData("[\"1\"]", true)]
    [InlineData("\"1\"", false)]
    public async Task Structured_inputs_of_providers_are_checked_inside_their_JSON(string accounts, bool fine)
    {
        var result = await RawProgram.PreviewAsync(program =>
            program.CustomAsync("pulumi:providers:aws", "aws", Values.Object(("region", "eu-central-1"), ("allowedAccountIds", accounts))));
        Assert.Equal(fine, result.Succeeded);
    }

    private static Task<PreviewResult> PreviewAsync(string type, string name, Struct inputs) =>
        RawProgram.PreviewAsync(program => program.CustomAsync(type, name, inputs));
}
