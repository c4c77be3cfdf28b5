using FreeAgentics.Infra.Protocol;
using FreeAgentics.Infra.Testing;
using FreeAgentics.Infra.Testing.Raw;
using Struct = Google.Protobuf.WellKnownTypes.Struct;

namespace FreeAgentics.Infra.Engine.Tests.Functions;

public sealed class FunctionTests
{
    [Fact]
    public async Task Zones_are_those_of_the_providers_region()
    {
        var answer = await InvokeAsync("aws:index/getAvailabilityZones:getAvailabilityZones", Values.Object(("state", "available")));
        Assert.Equal(Values.List("eu-central-1a", "eu-central-1b", "eu-central-1c"), answer.Fields["names"]);
        Assert.Equal(Values.List("euc1-az1", "euc1-az2", "euc1-az3"), answer.Fields["zoneIds"]);
    }

    [Fact]
    public async Task The_account_is_the_one_the_provider_is_bound_to() =>
        Assert.Equal("123456789012", (await InvokeAsync("aws:index/getCallerIdentity:getCallerIdentity")).Fields["accountId"].StringValue);

    [Fact]
    public async Task What_a_function_cannot_know_is_unknown() =>
        Assert.Equal(Values.Unknown, (await InvokeAsync("aws:index/getRegion:getRegion")).Fields["description"].StringValue);

    [Fact]
    public async Task A_policy_document_is_rendered_as_IAM_writes_it()
    {
        var answer = await InvokeAsync("aws:iam/getPolicyDocument:getPolicyDocument", Values.Object(("statements", Values.List(
            Values.Object(
                ("sid", "Assume"),
                ("actions", Values.List("sts:AssumeRole")),
                ("principals", Values.List(Values.Object(("type", "Service"), ("identifiers", Values.List("ec2.amazonaws.com", "eks.amazonaws.com")))))),
            Values.Object(
                ("effect", "Deny"),
                ("actions", Values.List("s3:*")),
                ("resources", Values.List("arn:aws:s3:::files")),
                ("principals", Values.List(Values.Object(("type", "*"), ("identifiers", Values.List("*"))))),
                ("conditions", Values.List(Values.Object(("test", "Bool"), ("variable", "aws:SecureTransport"), ("values", Values.List("false"))))))))));
        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Sid":"Assume","Effect":"Allow","Action":"sts:AssumeRole","Principal":{"Service":["ec2.amazonaws.com","eks.amazonaws.com"]}},{"Effect":"Deny","Action":"s3:*","Resource":"arn:aws:s3:::files","Principal":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}""",
            answer.Fields["minifiedJson"].StringValue);
    }

    [Fact]
    public async Task A_policy_document_with_an_unknown_part_is_unknown()
    {
        var answer = await InvokeAsync("aws:iam/getPolicyDocument:getPolicyDocument", Values.Object(
            ("statements", Values.List(Values.Object(("resources", Values.List(Values.Unknown)))))));
        Assert.Equal(Values.Unknown, answer.Fields["json"].StringValue);
    }

    [Fact]
    public async Task A_function_that_nobody_answers_is_a_clear_error()
    {
        var result = await RawProgram.PreviewAsync(async program => await program.Monitor.InvokeAsync(new ResourceInvokeRequest
        {
            Tok = "aws:ec2/getVpcs:getVpcs",
            Provider = await program.AwsAsync(),
        }));
        var error = Assert.Single(result.Errors());
        Assert.StartsWith("the offline engine cannot answer the function aws:ec2/getVpcs:getVpcs. Did you mean aws:ec2/getVpc:getVpc? It answers ", error, StringComparison.Ordinal);
        Assert.EndsWith("Take the value from configuration, or preview with 'pulumi preview'.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_arguments_are_refused_with_their_paths()
    {
        var result = await RawProgram.PreviewAsync(async program => await program.Monitor.InvokeAsync(new ResourceInvokeRequest
        {
            Tok = "aws:eks/getCluster:getCluster",
            Provider = await program.AwsAsync(),
            Args = Values.Object(("nam", "main")),
        }));
        Assert.Equal(
            ["the call of aws:eks/getCluster:getCluster has 2 problems:\n  nam is not a property. Did you mean name?\n  name is required and not set."],
            result.Errors());
    }

    [Fact]
    public async Task A_reference_is_turned_back_into_its_resource()
    {
        await RawProgram.PreviewAsync(async program =>
        {
            var pet = await program.CustomAsync("random:index/randomPet:RandomPet", "pet", Values.Object(("prefix", "my")));
            var answer = await program.Monitor.InvokeAsync(new ResourceInvokeRequest
            {
                Tok = "pulumi:pulumi:getResource",
                Args = Values.Object(("urn", pet.Urn)),
            });
            Assert.Equal(pet.Id, answer.Return.Fields["id"].StringValue);
            Assert.Equal("my", answer.Return.Fields["state"].StructValue.Fields["prefix"].StringValue);
        });
    }

    private static async Task<Struct> InvokeAsync(string token, Struct? arguments = null)
    {
        var answer = new Struct();
        var result = await RawProgram.PreviewAsync(async program =>
        {
            var provider = await program.AwsAsync(options: request => request.Object.Fields["allowedAccountIds"] = Values.Of("[\"123456789012\"]"));
            answer = (await program.Monitor.InvokeAsync(new ResourceInvokeRequest { Tok = token, Args = arguments ?? new Struct(), Provider = provider })).Return;
        });
        result.Succeeded();
        return answer;
    }
}
