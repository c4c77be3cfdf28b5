using FreeAgentics.Infra.Components.Dns;
using FreeAgentics.Infra.Components.Tests.Declaring;
using Pulumi.Testing;

namespace FreeAgentics.Infra.Components.Tests.Dns;

public class Names
{
    private const string Record = "aws:route53/record:Record";

    [Fact]
    public async Task Of_the_API_lead_to_the_region_and_that_to_the_load_balancer()
    {
        var plan = await Declare(isPrimary: true);
        Assert.Equal(["api-us-east-1.freeagentics.io"], plan.Named(Record, "names-api").Texts("records"));
        Assert.Equal(["balancer.invalid"], plan.Named(Record, "names-region").Texts("records"));
        Assert.Empty(plan.All("aws:route53/healthCheck:HealthCheck"));
    }

    [Theory]
    [InlineData(true, "PRIMARY")]
    [InlineData(false, "SECONDARY")]
    public async Task Follow_the_health_of_the_region(bool isPrimary, string role)
    {
        var plan = await Declare(isPrimary, "freeagentics:dns: { routing: failover }", "freeagentics:disasterRecovery: { role: primary }");
        var record = plan.Named(Record, "names-api");
        Assert.Equal(role, record.Input<string>("failoverRoutingPolicies.0.type"));
        Assert.Equal("names-api-id", record.Input<string>("healthCheckId"));
        Assert.Equal("api-us-east-1.freeagentics.io", plan.Single("aws:route53/healthCheck:HealthCheck").Input<string>("fqdn"));
    }

    [Fact]
    public async Task Can_lead_to_the_nearest_region()
    {
        var plan = await Declare(isPrimary: true, "freeagentics:dns: { routing: latency }", "freeagentics:disasterRecovery: { role: primary }");
        Assert.Equal("us-east-1", plan.Named(Record, "names-api").Input<string>("latencyRoutingPolicies.0.region"));
    }

    [Fact]
    public async Task Say_who_may_issue_certificates_once()
    {
        Assert.Contains((await Declare(isPrimary: true)).All(Record), IsCaa);
        Assert.DoesNotContain((await Declare(isPrimary: false)).All(Record), IsCaa);
    }

    [Fact]
    public async Task Lie_in_a_zone_that_is_made_or_found()
    {
        var made = await Declaration.Of(() => _ = new HostedZone("zone", TestStack.Identity, TestStack.Settings().Dns));
        Assert.Equal("freeagentics.io", made.Single("aws:route53/zone:Zone").Input<string>("name"));
        var found = await Declaration.Of(() => _ = new HostedZone("zone", TestStack.Identity, TestStack.Settings("freeagentics:dns: { zoneId: Z9999999AAAAAAA }").Dns));
        Assert.Empty(found.All("aws:route53/zone:Zone"));
    }

    [Fact]
    public async Task In_front_can_be_guarded_by_a_web_ACL_that_limits_each_address()
    {
        var plan = await Declaration.Of(() => _ = new FrontWebAcl("front", TestStack.Identity, TestStack.Settings("freeagentics:dns: { webAclRateLimit: 500 }").Dns));
        Assert.Equal(500.0, plan.Single("aws:wafv2/webAcl:WebAcl").Find("rules.0.statement.rateBasedStatement.limit"));
    }

    private static bool IsCaa(MockResourceArgs record) => record.Input<string>("type") == "CAA";

    private static Task<Declaration> Declare(bool isPrimary, params string[] sections) => Declaration.Of(() =>
        _ = new PlatformNames("names", new(TestStack.Identity, TestStack.Settings(sections).Dns, "Z1") { IsPrimary = isPrimary, IngressHost = "balancer.invalid" }));
}
