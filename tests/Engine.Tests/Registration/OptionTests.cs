using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Protocol;
using FreeAgentics.Infra.Testing;
using FreeAgentics.Infra.Testing.Raw;

namespace FreeAgentics.Infra.Engine.Tests.Registration;

public sealed class OptionTests
{
    private const string Pet = "random:index/randomPet:RandomPet";

    [Fact]
    public async Task Options_are_kept()
    {
        var options = (await PreviewAsync(request =>
        {
            request.Protect = true;
            request.RetainOnDelete = true;
            request.DeleteBeforeReplace = true;
            request.DeleteBeforeReplaceDefined = true;
            request.DeletedWith = "urn:pulumi:dev::test::a:b:C::d";
            request.IgnoreChanges.Add("prefix");
            request.ReplaceOnChanges.Add("length");
            request.AdditionalSecretOutputs.Add("separator");
            request.CustomTimeouts = new RegisterResourceRequest.Types.CustomTimeouts { Create = "1800000000000ns", Delete = "1h30m" };
        })).Options;
        Assert.True(options is { Protect: true, RetainOnDelete: true, DeleteBeforeReplace: true });
        Assert.Equal("urn:pulumi:dev::test::a:b:C::d", options.DeletedWith);
        Assert.Equal(["prefix", "length", "separator"], [.. options.IgnoreChanges, .. options.ReplaceOnChanges, .. options.AdditionalSecretOutputs]);
        Assert.Equal(TimeSpan.FromMinutes(30), options.CustomTimeouts["create"]);
        Assert.Equal(TimeSpan.FromMinutes(90), options.CustomTimeouts["delete"]);
    }

    [Fact]
    public async Task An_additional_secret_output_is_secret_in_the_answer_and_in_the_plan()
    {
        RegisterResourceResponse? answer = null;
        var result = await RawProgram.PreviewAsync(async program => answer = await program.CustomAsync(
            Pet, "pet", options: request => request.AdditionalSecretOutputs.Add("separator")));
        Assert.Equal(Values.Secret("-"), answer!.Object.Fields["separator"]);
        Assert.IsType<SecretValue>(result.Plan.Single(Pet).Outputs["separator"]);
    }

    [Fact]
    public async Task A_client_that_cannot_read_secrets_gets_them_plain()
    {
        await RawProgram.PreviewAsync(async program =>
        {
            var answer = await program.CustomAsync(Pet, "pet", Values.Object(("prefix", Values.Secret("a"))), request => request.AcceptSecrets = false);
            Assert.Equal("a", answer.Object.Fields["prefix"].StringValue);
        });
    }

    [Fact]
    public async Task A_client_that_cannot_read_unknowns_does_not_get_them()
    {
        await RawProgram.PreviewAsync(async program =>
        {
            var answer = await program.CustomAsync(Pet, "pet", Values.Object(("prefix", Values.Unknown)), request => request.SupportsPartialValues = false);
            Assert.DoesNotContain("prefix", answer.Object.Fields.Keys);
        });
    }

    [Fact]
    public async Task Output_values_give_their_dependencies_to_the_property_and_the_resource()
    {
        var result = await RawProgram.PreviewAsync(async program =>
        {
            var other = await program.CustomAsync(Pet, "other");
            await program.CustomAsync(Pet, "pet", Values.Object(("prefix", Values.Output("a", secret: true, other.Urn))));
        });
        var pet = result.Succeeded().Single(Pet, "pet");
        Assert.Equal(new SecretValue(new StringValue("a")), pet.Inputs["prefix"]);
        Assert.Equal(pet.PropertyDependencies["prefix"].ToArray(), pet.Dependencies.ToArray());
        Assert.EndsWith("::other", Assert.Single(pet.Dependencies), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_outputs_of_the_stack_are_the_outputs_of_the_plan()
    {
        var result = await RawProgram.PreviewAsync(async program =>
        {
            var stack = await program.StackAsync();
            await program.Monitor.RegisterResourceOutputsAsync(new RegisterResourceOutputsRequest { Urn = stack, Outputs = Values.Object(("host", "db.invalid"), ("asset", Values.Signed("c44067f5952c0a294b673a41bacd8c17", ("text", "x")))) });
        });
        Assert.Equal(new StringValue("db.invalid"), result.Succeeded().Outputs["host"]);
        Assert.Equal(new AssetValue("x", null, null), result.Plan.Outputs["asset"]);
    }

    [Fact]
    public async Task A_duration_that_is_none_is_refused()
    {
        var result = await RawProgram.PreviewAsync(program => program.CustomAsync(
            Pet, "pet", options: request => request.CustomTimeouts = new RegisterResourceRequest.Types.CustomTimeouts { Create = "soon" }));
        Assert.Equal(["'soon' is not a duration: write a number and a unit, such as 30m or 300s."], result.Errors());
    }

    private static async Task<PlanResource> PreviewAsync(Action<RegisterResourceRequest> options) =>
        (await RawProgram.PreviewAsync(program => program.CustomAsync(Pet, "pet", options: options))).Succeeded().Single(Pet);
}
