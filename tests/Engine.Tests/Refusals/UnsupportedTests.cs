using FreeAgentics.Infra.Protocol;
using FreeAgentics.Infra.Testing;
using FreeAgentics.Infra.Testing.Raw;
using Grpc.Core;

namespace FreeAgentics.Infra.Engine.Tests.Refusals;

public sealed class UnsupportedTests
{
    [Fact]
    public Task A_remote_component_is_refused_with_what_to_do() => RefusedAsync(
        program => program.Monitor.RegisterResourceAsync(new RegisterResourceRequest { Type = "eks:index:Cluster", Name = "main", Remote = true }).ResponseAsync,
        "eks:index:Cluster 'main' is a remote component: its provider's plug-in would have to run it, and the offline engine runs no plug-ins. Preview it with 'pulumi preview', or declare its parts in the program.");

    [Fact]
    public Task A_method_call_is_refused() => RefusedAsync(
        program => program.Monitor.CallAsync(new ResourceCallRequest { Tok = "eks:index:Cluster/getKubeconfig" }).ResponseAsync,
        "the offline engine cannot call the method eks:index:Cluster/getKubeconfig: methods run inside a provider's plug-in. Preview it with 'pulumi preview'.");

    [Fact]
    public Task A_parameterized_package_is_refused() => RefusedAsync(
        program => program.Monitor.RegisterPackageAsync(new RegisterPackageRequest { Name = "terraform-provider" }).ResponseAsync,
        "the offline engine cannot load the package 'terraform-provider': it is parameterized, and parameters need the provider's plug-in. Preview it with 'pulumi preview'.");

    [Fact]
    public Task A_resource_hook_is_refused() => RefusedAsync(
        program => program.Monitor.RegisterResourceHookAsync(new RegisterResourceHookRequest { Name = "after" }).ResponseAsync,
        "the offline engine runs no resource hooks, so it cannot take the hook 'after'. Hooks act during a deployment: declare them where Deployment runs under 'pulumi'.");

    [Fact]
    public Task A_wrong_type_token_is_refused() => RefusedAsync(
        program => program.CustomAsync("bucket", "files"),
        "'bucket' is not a type token: a resource that a provider manages has the form package:module:Type.");

    [Fact]
    public Task A_parent_that_nobody_registered_is_refused() => RefusedAsync(
        program => program.CustomAsync("random:index/randomPet:RandomPet", "pet", options: request => request.Parent = "urn:pulumi:dev::test::a:b:C::d"),
        "random:index/randomPet:RandomPet 'pet' has the parent 'urn:pulumi:dev::test::a:b:C::d', which is not registered.");

    [Fact]
    public Task Outputs_for_a_resource_that_nobody_registered_are_refused() => RefusedAsync(
        program => program.Monitor.RegisterResourceOutputsAsync(new RegisterResourceOutputsRequest { Urn = "urn:pulumi:dev::test::a:b:C::d" }).ResponseAsync,
        "outputs came for the resource 'urn:pulumi:dev::test::a:b:C::d', which is not registered.");

    [Fact]
    public Task A_program_for_a_newer_Pulumi_is_refused() => RefusedAsync(
        program => program.Engine.RequirePulumiVersionAsync(new RequirePulumiVersionRequest { PulumiVersionRange = ">=4.0.0" }).ResponseAsync,
        "the program requires Pulumi >=4.0.0; the offline engine behaves as version 3.259.0.");

    [Fact]
    public async Task A_program_may_catch_what_is_refused()
    {
        var result = await RawProgram.PreviewAsync(async program =>
        {
            var failure = await Assert.ThrowsAsync<RpcException>(() => program.Monitor.CallAsync(new ResourceCallRequest { Tok = "a:b:C/d" }).ResponseAsync);
            Assert.Equal(StatusCode.Unknown, failure.StatusCode);
        });
        Assert.Empty(result.Errors());
        Assert.True(result.Succeeded);
    }

    [Theory]
    [InlineData("secrets", true)]
    [InlineData("resourceReferences", true)]
    [InlineData("aliasSpecs", true)]
    [InlineData("transforms", true)]
    [InlineData("replacementTrigger", false)]
    [InlineData("somethingNew", false)]
    public async Task Features_are_announced(string feature, bool supported) => await RawProgram.PreviewAsync(async program =>
        Assert.Equal(supported, (await program.Monitor.SupportsFeatureAsync(new SupportsFeatureRequest { Id = feature })).HasSupport));

    private static async Task RefusedAsync(Func<RawProgram, Task> act, string message)
    {
        var result = await RawProgram.PreviewAsync(act);
        Assert.Equal([message], result.Errors());
        Assert.False(result.Succeeded);
    }
}
