using FreeAgentics.Infra.Components.Workloads;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Settings;
using FreeAgentics.Infra.Settings.Files;
using FreeAgentics.Infra.Testing;
using Pulumi;

namespace FreeAgentics.Infra.Policies.Tests;

/// <summary>What docs/policies says of unit tests.</summary>
public sealed class A_component_in_a_unit_test
{
    [Fact]
    public async Task Passes_the_policies_that_are_asked() =>
        Assert.Empty((await Api("1.0.0")).Violations("prod", "FA-K8S-002", "FA-K8S-003", "FA-K8S-004", "FA-K8S-005"));

    [Fact]
    public async Task Is_told_what_is_wrong_and_where() =>
        Assert.Equal(
            ["FA-K8S-004 api-deployment: spec.template.spec.containers[0].image is \"freeagentics/api:latest\"; it must be a reference with a tag other than latest"],
            (await Api("latest")).Violations("dev", "FA-K8S-004"));

    [Fact]
    public async Task Meets_every_policy_where_none_is_named() =>
        Assert.Contains((await Api("latest")).Violations("prod"), violation => violation.StartsWith("FA-K8S-019 api-deployment: ", StringComparison.Ordinal));

    [Fact]
    public async Task A_policy_that_does_not_exist_is_an_error()
    {
        var plan = await Api("1.0.0");

        Assert.Contains("there is no policy FA-K8S-999", Assert.Throws<ArgumentException>(() => plan.Violations("dev", "FA-K8S-999")).Message, StringComparison.Ordinal);
    }

    private static async Task<Plan> Api(string tag)
    {
        var settings = PlatformSettings.Read(StackFile.Parse("dev", $"config:\n  freeagentics:api:\n    image: freeagentics/api:{tag}\n")).OrThrow();
        var result = await ProgramPreview.RunAsync(() => Deployment.RunAsync(() =>
        {
            _ = new Api("api", new("freeagentics", settings.Api) { Environment = "dev", TrustedProxies = "10.20.0.0/16" });
        }));
        return result.Succeeded();
    }
}
