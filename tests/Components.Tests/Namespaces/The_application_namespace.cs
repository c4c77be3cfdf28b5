using FreeAgentics.Infra.Components.Namespaces;
using FreeAgentics.Infra.Components.Tests.Declaring;

namespace FreeAgentics.Infra.Components.Tests.Namespaces;

public class The_application_namespace
{
    [Theory]
    [InlineData("enforce")]
    [InlineData("audit")]
    [InlineData("warn")]
    public async Task Admits_no_privileged_pods(string mode)
    {
        var space = (await Declare()).Single("kubernetes:core/v1:Namespace");
        var labels = space.Input<System.Collections.Immutable.ImmutableDictionary<string, object>>("metadata.labels");
        Assert.Equal("restricted", labels[$"pod-security.kubernetes.io/{mode}"]);
    }

    [Fact]
    public async Task Denies_all_traffic_until_something_allows_it()
    {
        var policy = (await Declare()).Single("kubernetes:networking.k8s.io/v1:NetworkPolicy");
        Assert.Equal(["Ingress", "Egress"], policy.Texts("spec.policyTypes"));
        Assert.Null(policy.Find("spec.ingress"));
        Assert.Null(policy.Find("spec.egress"));
    }

    [Fact]
    public async Task Holds_as_many_pods_as_set_and_no_load_balancer_of_its_own()
    {
        var quota = (await Declare("freeagentics:kubernetes: { maxPods: 150 }")).Single("kubernetes:core/v1:ResourceQuota");
        var hard = quota.Input<System.Collections.Immutable.ImmutableDictionary<string, object>>("spec.hard");
        Assert.Equal("150", hard["pods"]);
        Assert.Equal("0", hard["services.loadbalancers"]);
    }

    private static Task<Declaration> Declare(params string[] sections) => Declaration.Of(() =>
        _ = new ApplicationNamespace("application", ApplicationNamespaceArgs.Of(TestStack.Settings(sections).Kubernetes)));
}
