using FreeAgentics.Infra.Settings.Editing;
using FreeAgentics.Infra.Settings.Files;

namespace FreeAgentics.Infra.Stacks.Tests.Plans;

/// <summary>Stacks of this repository with settings that none of them has: what holds for the stacks has to hold for these too.</summary>
internal static class StackVariants
{
    private const string Schedules = "prod with schedules";
    private const string Receivers = "dev with receivers of alerts";

    private static readonly SortedDictionary<string, (string Stack, (string Path, string Value)[] Settings)> Known = new(StringComparer.Ordinal)
    {
        ["dev with a frontend"] = ("dev", [("frontend.enabled", "true"), ("frontend.host", "app.dev.freeagentics.io")]),
        [Receivers] = ("dev", []),
        // A platform that is small enough for 100 clients a pooler, and has nothing that is optional.
        ["dev with the guide's numbers"] = ("dev",
        [
            ("api.autoscaling.minReplicas", "2"),
            ("api.autoscaling.maxReplicas", "3"),
            ("api.databasePool.size", "1"),
            ("worker.autoscaling.minReplicas", "1"),
            ("worker.autoscaling.maxReplicas", "2"),
            ("api.databasePool.overflow", "1"),
            ("worker.databasePool.size", "1"),
            ("worker.databasePool.overflow", "1"),
            ("pooler.replicas", "4"),
            ("pooler.sizing", "guide"),
            ("capacity.headroomPods", "0"),
            ("capacity.prePullImages", "false"),
        ]),
        ["prod with prometheus-adapter"] = ("prod", [("worker.autoscaling.scaler", "adapter")]),
        [Schedules] = ("prod", []),
        ["prod with shards"] = ("prod", [("database.shards", "3")]),
        ["staging with all of it"] = ("staging",
        [
            ("frontend.enabled", "true"),
            ("frontend.host", "app.staging.freeagentics.io"),
            ("database.shards", "2"),
            ("worker.autoscaling.scaler", "adapter"),
            ("capacity.workerVertical", "recreate"),
        ]),
    };

    /// <summary>Names of all variants and of the platforms that they are of.</summary>
    public static IEnumerable<string> AndPlatforms => StackFiles.Platforms.Concat(Known.Keys);

    /// <param name="name">A stack or a variant.</param>
    /// <returns>Its file; of a variant that of its stack, with the variant's settings.</returns>
    public static StackFile Load(string name)
    {
        if (!Known.TryGetValue(name, out var variant))
            return StackFiles.Load(name);
        var (stack, settings) = variant;
        var file = StackFiles.Load(stack);
        // An entry of a list is complete or wrong: it cannot be set value by value.
        if (name == Schedules)
            return StackFile.Parse(stack, file.Text + BusinessHours);
        if (name == Receivers)
            return StackFile.Parse(stack, file.Text + Secrets);
        foreach (var (path, value) in settings)
        {
            var edit = StackFileEdit.Set(file, SettingPath.Parse(path)!, value);
            file = StackFile.Parse(stack, edit.Text ?? throw new InvalidOperationException($"{name}: {path}: {edit.Refusal}"));
        }
        return file;
    }

    // Nobody has the passphrase: the secrets are unknown values, and everything else is as it would be.
    private const string Secrets = """
          freeagentics:observability:
            pagerDuty: true
            slackChannel: "#alerts"
          freeagentics:secrets:
            alertWebhookUrl:
              secure: v1:AAAAAAAAAAAAAAAA:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
            pagerDutyRoutingKey:
              secure: v1:AAAAAAAAAAAAAAAA:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
            slackWebhookUrl:
              secure: v1:AAAAAAAAAAAAAAAA:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
        encryptionsalt: v1:AAAAAAAAAAA=:v1:AAAAAAAAAAAAAAAA:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA

        """;

    private const string BusinessHours = """
          freeagentics:capacity:
            schedules:
              - name: business-hours
                start: 0 7 * * 1-5
                end: 0 19 * * 1-5
                timeZone: America/New_York
                apiReplicas: 6
                workerReplicas: 4

        """;
}
