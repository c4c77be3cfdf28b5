using System.Collections.Immutable;
using FreeAgentics.Infra.Changes;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Policies;

namespace FreeAgentics.Infra.Reports.Tests;

/// <summary>Stacks to report on: one without a change, one with everything that can be told, one that failed.</summary>
internal static class SampleReports
{
    public static readonly DateOnly End = new(2027, 3, 31);

    public static ImmutableArray<StackReport> All => [Unchanged(), Prod(), Failed("the stub gave up\nwith a second line")];

    public static StackReport Unchanged() => new("dev")
    {
        Plan = SamplePlans.Of(SamplePlans.Resource("freeagentics-dev", "pulumi:pulumi:Stack", StepKind.Same)),
        Policies = Judged(),
        Baseline = "plans",
    };

    public static StackReport Failed(string error) => new("staging") { Errors = [error] };

    /// <param name="text">Stands wherever a report shows what somebody else wrote.</param>
    public static StackReport Prod(string text = "")
    {
        var stack = SamplePlans.Resource("freeagentics-prod", "pulumi:pulumi:Stack", StepKind.Same);
        var data = SamplePlans.Resource("data" + text, "freeagentics:data:Data", StepKind.Same, stack.Urn);
        var network = SamplePlans.Resource("network", "freeagentics:network:Network", StepKind.Same, stack.Urn);
        var vpc = Replaced("network", "aws:ec2/vpc:Vpc", network.Urn, new PropertyChange("cidrBlock", Text("10.0.0.0/16"), Text("10.1.0.0/16"), Replaces: true));
        var subnet = Replaced("a", "aws:ec2/subnet:Subnet", network.Urn, new PropertyChange("vpcId", Text("vpc-1"), UnknownValue.Instance, Replaces: true) { Cause = vpc.Urn });
        var database = Replaced("main" + text, "aws:rds/instance:Instance", data.Urn, new PropertyChange("kmsKeyId" + text, Text("old" + text), Text("new" + text), Replaces: true)) with
        {
            Options = PlanOptions.Default with { Protect = true },
        };
        var settings = SamplePlans.Resource("settings", "kubernetes:core/v1:ConfigMap", StepKind.Update, data.Urn,
            new PropertyChange("""data["pgbouncer.ini"]""", Text("[pgbouncer]\npool_size = 10" + text + "\nauth = scram\n"), Text("[pgbouncer]\npool_size = 20\nauth = scram\n"), Replaces: false),
            new PropertyChange("data.password", new SecretValue(Text("canary")), new SecretValue(Text("canary2")), Replaces: false));
        var files = SamplePlans.Resource("files", "aws:s3/bucket:Bucket", StepKind.Create, data.Urn);
        var old = SamplePlans.Resource("old" + text, "aws:sns/topic:Topic", StepKind.Delete, stack.Urn);
        return new StackReport("prod")
        {
            Plan = SamplePlans.Of(stack, data, network, vpc, subnet, database, settings, files, old) with { Stack = "prod" },
            Policies = Judged(Verdict(EnforcementLevel.Mandatory, "storageEncrypted is false; it must be true" + text), Verdict(EnforcementLevel.Advisory, "multiAz is false" + text)),
            Review = new ChangeReview(Guards(database, text), [new RenameSuggestion("urn:pulumi:prod::p::a:b:C::before" + text, "urn:pulumi:prod::p::a:b:C::after" + text, "Aliases = { new Alias { Name = \"before\" } }")]),
            Warnings = ["mind the gap"],
            Baseline = "plans" + text,
        };
    }

    public static PolicyReport Judged(params PolicyVerdict[] verdicts) => new([.. verdicts], [], [], 100, "prod");

    private static GuardReport Guards(PlanResource database, string text) => new(
        [
            new GuardFinding
            {
                Urn = database.Urn,
                Type = database.Type,
                Name = database.Name,
                Step = StepKind.Replace,
                Reason = GuardReason.Stateful,
                Because = database.Step.Changes,
                Loses = "the database and its automatic backups" + text,
                SafePath = "Restore a snapshot under the new key beside it, then move the clients." + text,
            },
        ],
        [],
        [new Allowance("*::never" + text, "no reason left" + text, "platform" + text, End)]);

    private static PolicyVerdict Verdict(EnforcementLevel level, string evidence)
    {
        var policy = new PlanPolicy
        {
            Id = "FA-RDS-001",
            Title = "Databases are encrypted",
            Because = "RDS cannot encrypt in place.",
            Severity = Severity.Critical,
            Remedy = "Set database.encrypted to true.",
            Require = _ => [],
        };
        return new PolicyVerdict(new Finding(policy.Id, SamplePlans.Urn("aws:rds/instance:Instance", "main"), Check.Failed(evidence)), policy, level, null);
    }

    private static PlanResource Replaced(string name, string type, string parent, params PropertyChange[] changes) =>
        SamplePlans.Resource(name, type, StepKind.Replace, parent, changes);

    private static StringValue Text(string text) => new(text);
}
