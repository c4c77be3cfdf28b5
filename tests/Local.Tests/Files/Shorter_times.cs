using System.Collections.Immutable;
using FreeAgentics.Infra.Local.Files;
using FreeAgentics.Infra.Local.Verbs;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Local.Tests.Files;

public sealed class Shorter_times
{
    private const string RuleType = "kubernetes:monitoring.coreos.com/v1:PrometheusRule";

    [Fact]
    public void Leave_expressions_as_they_are_and_divide_what_is_waited_for()
    {
        var rule = Map(("alert", Text("Slow")), ("expr", Text("rate(a[5m]) > 1")), ("for", Text("1m30s")));
        var plan = ShorterTimes.In(PlanWith(RuleType, Groups(rule)), 15);

        var group = (ObjectValue)((ArrayValue)((ObjectValue)plan.Resources[0].Inputs["spec"]!)["groups"]!).Items[0];
        Assert.Equal(Text("2000ms"), group["interval"]);
        Assert.Equal(new ArrayValue([Map(("alert", Text("Slow")), ("expr", Text("rate(a[5m]) > 1")), ("for", Text("6000ms")))]), group["rules"]);
    }

    [Theory]
    [InlineData("15s", "5000ms")]
    [InlineData("2m", "8000ms")]
    [InlineData("2s", "2000ms")]
    public void Hear_an_exporter_out(string declared, string here)
    {
        var endpoint = Map(("interval", Text(declared)), ("scrapeTimeout", Text("5s")));
        var plan = ShorterTimes.In(PlanWith("kubernetes:monitoring.coreos.com/v1:ServiceMonitor", endpoint), 15);
        Assert.Equal(Map(("interval", Text(here)), ("scrapeTimeout", Text("5s"))), plan.Resources[0].Inputs);
    }

    [Theory]
    [InlineData(0, 15, 0)]
    [InlineData(15, 15, 1)]
    [InlineData(15, 60, 0.5)]
    [InlineData(15, 1, 15)]
    public void Are_never_too_short_to_see(double declared, int factor, double here) =>
        Assert.Equal(TimeSpan.FromSeconds(here), ShorterTimes.Of(TimeSpan.FromSeconds(declared), factor));

    [Fact]
    public void Leave_everything_else_alone()
    {
        var plan = PlanWith("kubernetes:core/v1:ConfigMap", Map(("interval", Text("5m"))));
        Assert.Same(plan.Resources[0].Inputs, ShorterTimes.In(plan, 15).Resources[0].Inputs);
    }

    [Fact]
    public void Rules_about_what_nobody_reports_here_are_left_out()
    {
        var plan = PlanWith(RuleType, Groups(
            Map(("alert", Text("A")), ("expr", Text("pgbouncer_up == 0"))),
            Map(("alert", Text("B")), ("expr", Text("absent(nginx_ingress_nginx_connections_active)"))),
            Map(("alert", Text("C")), ("expr", Text("pg_up == 0")))));
        Assert.Equal(["B", "C"], Alerts(RulesWithSource.In(plan, LoadBalancer.Nginx)));
        Assert.Equal(["C"], Alerts(RulesWithSource.In(plan, LoadBalancer.Haproxy)));
    }

    private static IEnumerable<string> Alerts(Plan plan) =>
        from rule in ((ArrayValue)((ObjectValue)((ArrayValue)((ObjectValue)plan.Resources[0].Inputs["spec"]!)["groups"]!).Items[0])["rules"]!).Items
        select ((StringValue)((ObjectValue)rule)["alert"]!).Value;

    private static ObjectValue Groups(params PropertyValue[] rules) =>
        Map(("spec", Map(("groups", new ArrayValue([Map(("interval", Text("30s")), ("rules", new ArrayValue([.. rules])))])))));

    private static Plan PlanWith(string type, ObjectValue inputs) => new("test", "dev",
        [new PlanResource { Urn = "urn", Type = type, Name = "one", Inputs = inputs, Outputs = ObjectValue.Empty, Step = PlanStep.Of(StepKind.Create) }], ObjectValue.Empty);

    private static StringValue Text(string text) => new(text);

    private static ObjectValue Map(params (string Name, PropertyValue Value)[] entries) =>
        new(entries.ToImmutableSortedDictionary(entry => entry.Name, entry => entry.Value, StringComparer.Ordinal));
}
