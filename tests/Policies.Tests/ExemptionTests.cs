using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Policies.Tests;

public sealed class ExemptionTests
{
    private const string Urn = "urn:pulumi:prod::freeagentics::aws:kms/key:Key::backups";
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly Policy NeverHappy = new PlanPolicy
    {
        Id = "FA-TEST-001",
        Title = "Nothing is ever right",
        Because = "Tests need a failure.",
        Severity = Severity.Low,
        Remedy = "None.",
        Require = _ => [(Urn, Check.Failed("it is wrong"))],
    };

    [Theory]
    [InlineData("urn:*::backups", true)]
    [InlineData("urn:pulumi:*::freeagentics::aws:kms/*", true)]
    [InlineData("*", true)]
    [InlineData("urn:*::backup", false)]
    [InlineData("", false)]
    public void A_violation_is_excused_where_the_pattern_fits(string pattern, bool excused) =>
        Assert.Equal(!excused, Evaluate(Exemption(pattern, Today)).Verdicts.Single().Fails);

    [Fact]
    public void On_its_last_day_an_exemption_still_holds() => Assert.False(Evaluate(Exemption("*", Today)).Fails);

    [Fact]
    public void The_day_after_it_is_a_failure_of_its_own()
    {
        var report = Evaluate(Exemption("*", Today.AddDays(-1)));

        Assert.True(report.Fails);
        Assert.Single(report.Expired);
    }

    [Fact]
    public void An_exemption_that_covers_nothing_is_reported_but_fails_nothing()
    {
        var report = Evaluate(Exemption("*", Today), Exemption("urn:nothing", Today));

        Assert.False(report.Fails);
        Assert.Equal("urn:nothing", Assert.Single(report.Unused).Urn);
    }

    [Fact]
    public void An_advisory_policy_fails_nothing()
    {
        var report = PolicyEvaluator.Evaluate(Empty, new("dev", Today), [NeverHappy with { Level = EnforcementLevel.Advisory }], []);

        Assert.Single(report.Verdicts);
        Assert.False(report.Fails);
    }

    private static readonly Plan Empty = new("freeagentics", "prod", [], ObjectValue.Empty);

    private static PolicyExemption Exemption(string urn, DateOnly expires) => new("FA-TEST-001", urn, "a reason", "platform", expires);

    private static PolicyReport Evaluate(params PolicyExemption[] exemptions) =>
        PolicyEvaluator.Evaluate(Empty, new("prod", Today), [NeverHappy], [.. exemptions]);
}
