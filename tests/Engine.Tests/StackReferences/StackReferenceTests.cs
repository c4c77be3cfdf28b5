using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Protocol;
using FreeAgentics.Infra.Testing;
using FreeAgentics.Infra.Testing.Raw;

namespace FreeAgentics.Infra.Engine.Tests.StackReferences;

public sealed class StackReferenceTests
{
    private static readonly ObjectValue Outputs = new(ObjectValue.Empty.Properties
        .Add("vpcId", new StringValue("vpc-1"))
        .Add("password", new SecretValue(new StringValue("canary-1234"))));

    [Fact]
    public async Task A_reference_answers_with_the_outputs_and_which_are_secret()
    {
        ReadResourceResponse? answer = null;
        var result = await RawProgram.PreviewAsync(
            async program => answer = await ReadAsync(program, "organization/test/prod"),
            PreviewRequests.Plain with { StackOutputs = (name, _) => Task.FromResult(name == "organization/test/prod" ? Outputs : null) });
        var outputs = answer!.Properties.Fields["outputs"].StructValue;
        Assert.Equal("vpc-1", outputs.Fields["vpcId"].StringValue);
        Assert.Equal(Values.Secret("canary-1234"), outputs.Fields["password"]);
        Assert.Equal(Values.List("password"), answer.Properties.Fields["secretOutputNames"]);
        Assert.Equal(StepKind.Read, result.Succeeded().Single("pulumi:pulumi:StackReference").Step.Kind);
    }

    [Fact]
    public async Task An_unknown_stack_is_an_error_that_names_what_there_is()
    {
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllText(Path.Combine(folder.FullName, "Pulumi.dev.yaml"), "");
        File.WriteAllText(Path.Combine(folder.FullName, "Pulumi.prod.yaml"), "");
        var result = await RawProgram.PreviewAsync(
            program => ReadAsync(program, "production"), PreviewRequests.Plain with { RootDirectory = folder.FullName });
        folder.Delete(recursive: true);
        Assert.Equal(
            ["unknown stack 'production'. This project has dev, prod. Name it as stack, project/stack or organization/project/stack, or hand its outputs over with --stack-outputs FILE."],
            result.Errors());
    }

    [Fact]
    public async Task What_goes_wrong_in_the_other_stack_is_told()
    {
        var result = await RawProgram.PreviewAsync(
            program => ReadAsync(program, "prod"),
            PreviewRequests.Plain with { StackOutputs = (_, _) => throw new InvalidOperationException("dev refers to prod, which refers to dev") });
        Assert.Equal(["the outputs of the stack 'prod' cannot be had: dev refers to prod, which refers to dev"], result.Errors());
    }

    private static Task<ReadResourceResponse> ReadAsync(RawProgram program, string stack) => program.Monitor.ReadResourceAsync(new ReadResourceRequest
    {
        Type = "pulumi:pulumi:StackReference",
        Name = stack,
        Id = stack,
        Properties = Values.Object(("name", stack)),
        AcceptSecrets = true,
    }).ResponseAsync;
}
