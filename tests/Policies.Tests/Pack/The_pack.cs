using System.Text.Json;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Plans.Json;
using FreeAgentics.Infra.Policies.Terms;
using FreeAgentics.Infra.Policies.Tests.Fixtures;
using FreeAgentics.Infra.Settings;
using FreeAgentics.Infra.Settings.Engine;
using FreeAgentics.Infra.Settings.Files;
using FreeAgentics.Infra.Stacks.Tests.Plans;

namespace FreeAgentics.Infra.Policies.Tests.Pack;

/// <summary>The policy pack as the CLI would run it, asked by the official stubs of the protocol.</summary>
public sealed class The_pack
{
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    private static readonly DateOnly Today = DateOnly.Parse(PackAnswers.Day, System.Globalization.CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Finds_what_a_preview_finds_under_the_terms_of_the_stack_file(string stack)
    {
        var plan = await RealPlan.Of(stack);
        var file = StackFiles.Load(stack);
        var report = Preview(plan, file);

        var answers = await PackAnswers.To(new { plan = Written(plan), config = EngineConfig.Of(file, StackFiles.Project, passphrase: null).Values });

        Assert.Null(answers.Error);
        Assert.Equal(PolicyCatalog.All.Length, answers.Policies);
        Assert.Equal(Findings(report), answers.Findings.Select(Line).Order(StringComparer.Ordinal));
        Assert.Equal(
            report.Verdicts.Where(verdict => verdict is { Exemption: not null, Finding.Check.Outcome: Outcome.Fail }).Select(verdict => verdict.Policy.Id).Order(StringComparer.Ordinal),
            answers.NotApplicable.Select(excused => excused.Policy).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Finds_what_a_preview_finds_where_nearly_everything_is_wrong()
    {
        var file = StackFile.Load(Path.Combine(StackFiles.Root, "tests", "Policies.Tests", "Guide"), "guide");
        var plan = await StackPlan.Of(file);

        var answers = await PackAnswers.To(new { plan = Written(plan), config = EngineConfig.Of(file, StackFiles.Project, passphrase: null).Values });

        Assert.Equal(Findings(Preview(plan, file)), answers.Findings.Select(Line).Order(StringComparer.Ordinal));
        Assert.Contains(answers.Findings, found => found.Level == "mandatory");
    }

    [Fact]
    public async Task An_exception_that_has_ended_fails_and_one_that_covers_nothing_warns()
    {
        var policies = new { exceptions = new[] { Exception("FA-K8S-019", "*", "2026-11-01"), Exception("FA-RDS-004", "*::nothing", "2027-01-01") } };

        var answers = await PackAnswers.To(new { plan = Written(await RealPlan.Of("prod")), config = Section(policies) });

        Assert.Contains(answers.Findings, found => found is { Policy: "FA-K8S-019", Level: "mandatory" } && found.Message == "the exception on * ended on 2026-11-01; platform must mend it or renew it");
        Assert.Contains(answers.Findings, found => found is { Policy: "FA-RDS-004", Level: "advisory" } && found.Message == "the exception on *::nothing covers nothing; remove it");
    }

    [Fact]
    public async Task The_packs_own_configuration_sets_levels_and_adds_exceptions()
    {
        var packConfig = new Dictionary<string, object>
        {
            ["FA-K8S-019"] = new { enforcementLevel = "advisory", exceptions = new[] { new { urn = "*::api-deployment", reason = "the pipeline sets it", owner = "platform", expires = "2027-01-01" } } },
            ["FA-TAG-001"] = new { enforcementLevel = "disabled" },
        };

        var answers = await PackAnswers.To(new { plan = Written(await RealPlan.Of("prod")), packConfig });

        Assert.DoesNotContain(answers.Findings, found => found.Urn.EndsWith("::api-deployment", StringComparison.Ordinal));
        Assert.All(answers.Findings, found => Assert.Equal(("FA-K8S-019", "advisory"), (found.Policy, found.Level)));
        Assert.Contains(answers.NotApplicable, excused => excused.Policy == "FA-K8S-019" && excused.Reason.EndsWith("until 2027-01-01 (platform): the pipeline sets it", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"exceptions":[{"policy":"FA-RDS-004","urn":"*","owner":"platform","expires":"2027-01-01"}]}""", "exceptions[0].reason")]
    [InlineData("""{"environmnt":"prod"}""", "freeagentics:policies.environmnt")]
    public async Task A_broken_section_is_refused_with_its_report(string section, string says)
    {
        var answers = await PackAnswers.To(new { plan = new { stack = "dev", project = "freeagentics", resources = Array.Empty<object>() }, config = new Dictionary<string, string> { ["freeagentics:policies"] = section } });

        Assert.StartsWith("3 Pulumi.dev.yaml", answers.Error, StringComparison.Ordinal);
        Assert.Contains(says, answers.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Environment_of_the_stack_file_decides_the_levels()
    {
        var plan = Written(await RealPlan.Of("dev"));

        var dev = await PackAnswers.To(new { plan });
        var prod = await PackAnswers.To(new { plan, config = Section(new { environment = "prod" }) });

        Assert.Contains(dev.Findings, found => found is { Policy: "FA-RDS-004", Level: "advisory" });
        Assert.Contains(prod.Findings, found => found is { Policy: "FA-RDS-004", Level: "mandatory" });
    }

    [Fact]
    public async Task Unknown_values_decide_nothing_and_secrets_are_judged_but_not_shown()
    {
        object[] more =
        [
            Resource("aws:elasticache/replicationGroup:ReplicationGroup", "secret", new Dictionary<string, object>
            {
                ["atRestEncryptionEnabled"] = Unknown,
                ["transitEncryptionEnabled"] = Unknown,
                ["authToken"] = new Dictionary<string, object> { ["4dabf18193072939515e22adb298388d"] = "1b47061264138c4ac30d75fd1eb44270", ["value"] = "canary-7f3a" },
                ["engineVersion"] = new Dictionary<string, object> { ["4dabf18193072939515e22adb298388d"] = "1b47061264138c4ac30d75fd1eb44270", ["value"] = "canary-7f3b" },
            }),
        ];

        var answers = await PackAnswers.To(new { plan = new { stack = "dev", project = "freeagentics", resources = Array.Empty<object>() }, more });

        Assert.Null(answers.Error);
        Assert.DoesNotContain(answers.Findings, found => found.Policy is "FA-EC-001" or "FA-EC-002");
        Assert.Contains(answers.Findings, found => found.Policy == "FA-EC-004");
        Assert.DoesNotContain(answers.Findings, found => found.Message.Contains("canary", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Remediates_tags_and_access_blocks_where_it_is_asked_to()
    {
        object[] remediate =
        [
            Resource("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "files", new Dictionary<string, object> { ["bucket"] = Unknown, ["blockPublicAcls"] = false }),
            Resource("aws:kms/key:Key", "key", new Dictionary<string, object> { ["tags"] = new Dictionary<string, object> { ["Owner"] = "data" } }),
        ];
        var packConfig = new Dictionary<string, object> { ["FA-S3-004"] = new { enforcementLevel = "remediate" }, ["FA-TAG-001"] = new { enforcementLevel = "remediate" } };
        var plan = new { stack = "dev", project = "freeagentics", resources = Array.Empty<object>() };

        var asked = await PackAnswers.To(new { plan, remediate, packConfig });
        var unasked = await PackAnswers.To(new { plan, remediate });

        var block = Assert.Single(asked.Remediations, mended => mended.Policy == "FA-S3-004").Properties;
        Assert.True(block.GetProperty("blockPublicAcls").GetBoolean() && block.GetProperty("restrictPublicBuckets").GetBoolean());
        Assert.Equal(Unknown, block.GetProperty("bucket").GetString());
        var tags = Assert.Single(asked.Remediations, mended => mended.Policy == "FA-TAG-001").Properties.GetProperty("tags");
        Assert.Equal(("data", "dev"), (tags.GetProperty("Owner").GetString(), tags.GetProperty("Stack").GetString()));
        Assert.Empty(unasked.Remediations);
    }

    private static PolicyReport Preview(Plan plan, StackFile file)
    {
        var settings = PlatformSettings.Read(file).OrThrow().Policies;
        return PolicyEvaluator.Evaluate(plan, StackTerms.Context(settings, plan.Stack, Today), PolicyCatalog.All, StackTerms.Exemptions(settings));
    }

    private static IEnumerable<string> Findings(PolicyReport report) => report.Verdicts
        .Where(verdict => verdict is { Exemption: null, Finding.Check.Outcome: Outcome.Fail })
        .Select(verdict => Line(new(verdict.Policy.Id, verdict.Finding.Urn, verdict.Level == EnforcementLevel.Mandatory ? "mandatory" : "advisory", $"{string.Join("; ", verdict.Finding.Check.Evidence)}. {verdict.Policy.Remedy}")))
        .Order(StringComparer.Ordinal);

    private static string Line(PackAnswers.Finding found) => $"{found.Policy} {found.Level} {found.Urn} {found.Message}";

    private static JsonElement Written(Plan plan) => JsonSerializer.Deserialize<JsonElement>(PlanJson.ToJson(plan));

    private static Dictionary<string, string> Section(object policies) => new() { ["freeagentics:policies"] = JsonSerializer.Serialize(policies) };

    private static object Exception(string policy, string urn, string expires) => new { policy, urn, reason = "the pipeline sets it", owner = "platform", expires };

    private static object Resource(string type, string name, Dictionary<string, object> inputs) => new { type, name, urn = $"urn:pulumi:dev::freeagentics::{type}::{name}", inputs };
}
