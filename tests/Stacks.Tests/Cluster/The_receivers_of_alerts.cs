using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FreeAgentics.Infra.Cli.Tests.Preview;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Plans.Json;
using FreeAgentics.Infra.Stacks.Tests.Plans;
using FreeAgentics.Infra.Testing;
using static FreeAgentics.Infra.Stacks.Tests.Cluster.ClusterObject;

namespace FreeAgentics.Infra.Stacks.Tests.Cluster;

/// <summary>Alertmanager is told of nobody who cannot be reached, and knows nobody's address in clear.</summary>
public partial class The_receivers_of_alerts
{
    private const string WithReceivers = "dev with receivers of alerts";

    public static TheoryData<string> Stacks => [.. StackVariants.AndPlatforms];

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Read_files_of_a_secret_that_is_mounted_synced_and_made(string stack)
    {
        var plan = await StackPlan.Of(stack);
        var alertmanager = Values(plan);
        var files = FileIn().Matches(alertmanager["config"]!.ToJsonString()).Select(match => match.Groups["secret"].Value).Distinct().ToList();
        var mounted = Items(alertmanager["alertmanagerSpec"]!["secrets"]).Select(secret => Text(secret)!).ToList();
        Assert.Equal(files, mounted);
        var made = plan.Of("aws:secretsmanager/secret:Secret").Select(secret => secret.Text("name")).ToHashSet(StringComparer.Ordinal);
        Assert.All(mounted, name =>
        {
            var synced = Assert.Single(All(plan), item => item is { Kind: "ExternalSecret", Space: "monitoring" } && Text(item.Spec["target"]!["name"]) == name);
            Assert.Contains(Text(Items(synced.Spec["dataFrom"]).Single()["extract"]!["key"]), made);
        });
    }

    [Fact]
    public async Task Are_a_page_a_channel_and_a_webhook_where_the_stack_sets_them()
    {
        var receivers = Receivers(await StackPlan.Of(WithReceivers));
        Assert.Equal(["name", "pagerduty_configs", "slack_configs", "webhook_configs"], Keys(receivers["page"]));
        Assert.Equal(["name", "slack_configs", "webhook_configs"], Keys(receivers["notify"]));
        Assert.Equal(["name"], Keys(receivers["none"]));
        Assert.Equal("#alerts", Text(receivers["page"]["slack_configs"]![0]!["channel"]));
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Are_silent_and_have_no_secret_where_the_stack_sets_none(string stack)
    {
        var plan = await StackPlan.Of(stack);
        Assert.All(Receivers(plan).Values, receiver => Assert.Equal(["name"], Keys(receiver)));
        Assert.Null(Values(plan)["alertmanagerSpec"]!["secrets"]);
        Assert.DoesNotContain(plan.Of("aws:secretsmanager/secret:Secret"), secret => secret.Text("name")!.EndsWith("/alerts", StringComparison.Ordinal));
        Assert.DoesNotContain(All(plan), item => item is { Kind: "ExternalSecret", Name: "alert-receivers" });
    }

    [Fact]
    public async Task Are_kept_secret_from_the_stack_file_to_the_plan()
    {
        const string Passphrase = "correct horse";
        const string Url = "https://hooks.invalid/services/canary";
        using var encrypted = new EncryptedSettings(Passphrase);
        var preview = await StackPlan.Preview(
            "dev",
            Passphrase,
            $"{encrypted.EncryptionSalt}config:\n  freeagentics:secrets:\n    alertWebhookUrl: {encrypted.Secret(Url)}\n");
        var plan = preview.Succeeded();
        var version = Assert.Single(plan.Of("aws:secretsmanager/secretVersion:SecretVersion"), version => version.Name == "alerts");
        var secret = Assert.IsType<SecretValue>(version.Inputs["secretString"]);
        Assert.Equal($$"""{"webhook":"{{Url}}"}""", Assert.IsType<StringValue>(secret.Value).Value);
        Assert.DoesNotContain("canary", PlanJson.ToJson(plan), StringComparison.Ordinal);
    }

    private static JsonNode Values(Plan plan) =>
        Of(Assert.Single(plan.Of("kubernetes:helm.sh/v3:Release"), release => release.Text("chart") == "kube-prometheus-stack")).Body["values"]!["alertmanager"]!;

    private static Dictionary<string, JsonNode> Receivers(Plan plan) =>
        Items(Values(plan)["config"]!["receivers"]).ToDictionary(receiver => Text(receiver["name"])!, StringComparer.Ordinal);

    private static IEnumerable<string> Keys(JsonNode receiver) => receiver.AsObject().Select(pair => pair.Key).Order(StringComparer.Ordinal);

    [GeneratedRegex("_?file\":\"/etc/alertmanager/secrets/(?<secret>[a-z-]+)/(?<key>[a-z]+)\"")]
    private static partial Regex FileIn();
}
