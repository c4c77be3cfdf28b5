using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Testing;
using FreeAgentics.Infra.Testing.Raw;

namespace FreeAgentics.Infra.Engine.Tests.Simulation;

public sealed class OtherProvidersTests
{
    [Fact]
    public async Task A_password_is_secret_long_enough_and_the_same_every_time()
    {
        var first = await PasswordAsync();
        var again = await PasswordAsync();
        var result = Assert.IsType<StringValue>(Assert.IsType<SecretValue>(first.Outputs["result"]).Value).Value;
        Assert.Equal(24, result.Length);
        Assert.Matches("^[a-zA-Z0-9]+$", result);
        Assert.Equal(first.Outputs["result"], again.Outputs["result"]);
        Assert.IsType<SecretValue>(first.Outputs["bcryptHash"]);
    }

    [Fact]
    public async Task A_random_id_is_the_same_number_in_every_notation()
    {
        var result = await RawProgram.PreviewAsync(program =>
            program.CustomAsync("random:index/randomId:RandomId", "id", Values.Object(("byteLength", 4), ("prefix", "p-"))));
        var id = result.Succeeded().Single("random:index/randomId:RandomId");
        var hex = ((StringValue)id.Outputs["hex"]!).Value;
        Assert.Matches("^p-[0-9a-f]{8}$", hex);
        Assert.Equal($"p-{Convert.ToUInt32(hex[2..], 16)}", ((StringValue)id.Outputs["dec"]!).Value);
    }

    [Fact]
    public async Task An_object_gets_a_namespace_an_id_and_a_name_with_eight_digits()
    {
        var result = await RawProgram.PreviewAsync(program =>
            program.CustomAsync("kubernetes:core/v1:ConfigMap", "settings", Values.Object(("data", Values.Object(("a", "b"))))));
        var map = result.Succeeded().Single("kubernetes:core/v1:ConfigMap");
        var metadata = (ObjectValue)map.Outputs["metadata"]!;
        Assert.Matches("^settings-[0-9a-f]{8}$", ((StringValue)metadata["name"]!).Value);
        Assert.Equal(new StringValue("default"), metadata["namespace"]);
        Assert.Equal($"default/{((StringValue)metadata["name"]!).Value}", map.Id);
    }

    [Fact]
    public async Task A_cluster_scoped_object_has_no_namespace()
    {
        var result = await RawProgram.PreviewAsync(program => program.CustomAsync(
            "kubernetes:core/v1:Namespace", "app", Values.Object(("metadata", Values.Object(("name", "freeagentics"))))));
        var space = result.Succeeded().Single("kubernetes:core/v1:Namespace");
        Assert.Equal("freeagentics", space.Id);
        Assert.Null(((ObjectValue)space.Outputs["metadata"]!)["namespace"]);
    }

    [Fact]
    public async Task A_secret_objects_data_is_secret()
    {
        var result = await RawProgram.PreviewAsync(program => program.CustomAsync(
            "kubernetes:core/v1:Secret", "credentials", Values.Object(("stringData", Values.Object(("password", "plain"))))));
        var secret = result.Succeeded().Single("kubernetes:core/v1:Secret");
        Assert.IsType<SecretValue>(secret.Inputs["stringData"]);
        Assert.IsType<SecretValue>(secret.Outputs["stringData"]);
    }

    [Fact]
    public async Task A_service_of_type_LoadBalancer_gets_a_host_that_resolves_nowhere()
    {
        var result = await RawProgram.PreviewAsync(program => program.CustomAsync(
            "kubernetes:core/v1:Service", "edge", Values.Object(("spec", Values.Object(("type", "LoadBalancer"))))));
        var status = (ObjectValue)result.Succeeded().Single("kubernetes:core/v1:Service").Outputs["status"]!;
        var entry = (ObjectValue)((ArrayValue)((ObjectValue)status["loadBalancer"]!)["ingress"]!).Items[0];
        Assert.EndsWith(".elb.invalid", ((StringValue)entry["hostname"]!).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_custom_resource_of_any_kind_is_taken_as_it_is()
    {
        var result = await RawProgram.PreviewAsync(program => program.CustomAsync(
            "kubernetes:keda.sh/v1alpha1:ScaledObject", "worker", Values.Object(
                ("apiVersion", "keda.sh/v1alpha1"), ("kind", "ScaledObject"), ("metadata", Values.Object(("name", "worker"), ("namespace", "app"))), ("spec", Values.Object(("anything", 1))))));
        Assert.Equal("app/worker", result.Succeeded().Single("kubernetes:keda.sh/v1alpha1:ScaledObject").Id);
        Assert.Empty(result.Diagnostics);
    }

    private static async Task<PlanResource> PasswordAsync()
    {
        var result = await RawProgram.PreviewAsync(program =>
            program.CustomAsync("random:index/randomPassword:RandomPassword", "db", Values.Object(("length", 24), ("special", false))));
        return result.Succeeded().Single("random:index/randomPassword:RandomPassword");
    }
}
