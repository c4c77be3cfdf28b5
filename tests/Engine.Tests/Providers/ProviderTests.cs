using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Testing;
using FreeAgentics.Infra.Testing.Raw;

namespace FreeAgentics.Infra.Engine.Tests.Providers;

public sealed class ProviderTests
{
    private const string Bucket = "aws:s3/bucket:Bucket";
    private const string Provider = "pulumi:providers:aws";

    [Fact]
    public async Task A_disabled_default_provider_is_refused_with_the_rule_of_the_real_engine()
    {
        var result = await RawProgram.PreviewAsync(
            program => program.CustomAsync(Bucket, "files"),
            PreviewRequests.With(("pulumi:disable-default-providers", "[\"*\"]")));
        Assert.Equal(
            ["Default provider for 'aws' disabled. 'aws:s3/bucket:Bucket' must use an explicit provider. Pass it, or its component, a provider in its options."],
            result.Errors());
    }

    [Fact]
    public async Task Disabling_one_package_leaves_the_others()
    {
        var result = await RawProgram.PreviewAsync(
            program => program.CustomAsync("random:index/randomPet:RandomPet", "pet"),
            PreviewRequests.With(("pulumi:disable-default-providers", "[\"aws\", \"kubernetes\"]")));
        Assert.True(result.Succeeded);
    }

    [Fact]
    public async Task A_malformed_list_of_disabled_providers_is_one_clear_error()
    {
        var result = await RawProgram.PreviewAsync(
            program => program.CustomAsync(Bucket, "files"), PreviewRequests.With(("pulumi:disable-default-providers", "aws")));
        Assert.Equal(["pulumi:disable-default-providers is 'aws'; it must be a list of package names, or [\"*\"] for all of them."], result.Errors());
    }

    [Fact]
    public async Task A_default_provider_is_a_resource_with_the_packages_configuration()
    {
        var result = await RawProgram.PreviewAsync(
            program => program.CustomAsync(Bucket, "files", options: request => request.Version = "7.23.0"),
            PreviewRequests.With(("aws:region", "eu-west-1"), ("other:region", "x")));
        var provider = result.Succeeded().Single(Provider);
        Assert.Equal("urn:pulumi:dev::test::pulumi:providers:aws::default_7_23_0", provider.Urn);
        Assert.Equal(new StringValue("eu-west-1"), provider.Inputs["region"]);
        Assert.Equal(new StringValue("7.23.0"), provider.Inputs["version"]);
        Assert.Equal($"{provider.Urn}::{provider.Id}", result.Plan.Single(Bucket).Provider);
    }

    [Fact]
    public async Task A_child_takes_the_provider_that_its_component_was_given()
    {
        var result = await RawProgram.PreviewAsync(async program =>
        {
            var reference = await program.AwsAsync();
            var outer = await program.ComponentAsync("my:app:Outer", "outer", options: request => request.Providers["aws"] = reference);
            var inner = await program.ComponentAsync("my:app:Inner", "inner", outer);
            await program.CustomAsync(Bucket, "files", options: request => request.Parent = inner);
        });
        Assert.Contains("::pulumi:providers:aws::aws::", result.Succeeded().Single(Bucket).Provider, StringComparison.Ordinal);
        Assert.Single(result.Plan.Of(Provider));
    }

    [Fact]
    public async Task A_child_of_a_custom_resource_takes_over_provider_protection_and_deletion()
    {
        var result = await RawProgram.PreviewAsync(async program =>
        {
            var reference = await program.AwsAsync();
            var bucket = await program.CustomAsync(Bucket, "files", options: request =>
            {
                request.Provider = reference;
                request.Protect = true;
                request.RetainOnDelete = true;
                request.DeletedWith = "urn:pulumi:dev::test::my:app:Web::web";
            });
            await program.CustomAsync(Bucket, "copies", options: request => request.Parent = bucket.Urn);
        });
        var copies = result.Succeeded().Single(Bucket, "copies");
        Assert.Equal(result.Plan.Single(Bucket, "files").Provider, copies.Provider);
        Assert.True(copies.Options.Protect);
        Assert.True(copies.Options.RetainOnDelete);
        Assert.Equal("urn:pulumi:dev::test::my:app:Web::web", copies.Options.DeletedWith);
    }

    [Fact]
    public async Task A_provider_that_nobody_registered_is_refused()
    {
        var result = await RawProgram.PreviewAsync(program => program.CustomAsync(Bucket, "files", options: request =>
            request.Provider = "urn:pulumi:dev::test::pulumi:providers:aws::none::id"));
        Assert.Equal(
            ["unknown provider 'urn:pulumi:dev::test::pulumi:providers:aws::none::id' for resource 'aws:s3/bucket:Bucket 'files''"], result.Errors());
    }

    [Fact]
    public async Task A_provider_of_another_package_is_refused()
    {
        var result = await RawProgram.PreviewAsync(async program =>
        {
            var reference = await program.AwsAsync();
            await program.CustomAsync("random:index/randomPet:RandomPet", "pet", options: request => request.Provider = reference);
        });
        Assert.Equal(
            ["random:index/randomPet:RandomPet 'pet' cannot be managed by 'aws', a provider of the package 'aws'. Pass it a provider of 'random'."],
            result.Errors());
    }

    [Fact]
    public async Task An_unknown_package_is_refused_with_those_that_are_known()
    {
        var result = await RawProgram.PreviewAsync(program => program.CustomAsync("gcp:storage/bucket:Bucket", "files"));
        Assert.Equal(
            ["gcp:storage/bucket:Bucket 'files' needs the provider package 'gcp', which the offline engine does not know. It knows aws, kubernetes, random. Preview it with 'pulumi preview', or add the package to sdk/Schemas."],
            result.Errors());
    }

    [Fact]
    public async Task A_type_of_a_known_package_without_facts_is_taken_with_a_warning()
    {
        var result = await RawProgram.PreviewAsync(program =>
            program.CustomAsync("aws:cloud9/environmentEC2:EnvironmentEC2", "ide", Values.Object(("instanceType", "t3.micro"))));
        Assert.True(result.Succeeded);
        Assert.Equal(
            "aws:cloud9/environmentEC2:EnvironmentEC2 is not in the schema facts of 'aws': its inputs are not checked, and its computed outputs stay unknown.",
            result.Diagnostics.Single().Message);
    }
}
