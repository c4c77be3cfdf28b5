namespace FreeAgentics.Infra.Settings;

/// <param name="Name">For people.</param>
/// <param name="Start">Cron.</param>
/// <param name="End">Cron.</param>
/// <param name="TimeZone">IANA.</param>
/// <param name="ApiReplicas">Pods of the API at least, meanwhile.</param>
/// <param name="WorkerReplicas">Workers at least, meanwhile.</param>
public sealed record ScheduleSettings(string Name, string Start, string End, string TimeZone, int ApiReplicas, int WorkerReplicas)
{
    private const string Trigger = "keda.sh/v1alpha1:ScaledObject spec.triggers";

    public static ScheduleSettings Read(SettingsSection schedule) => new(
        Name: schedule.Text("name", "What this time is called.", pattern: TextPattern.KubernetesName, guide: "G55", drives: Trigger, example: "business-hours"),
        Start: schedule.Text("start", "When it begins, as cron.", pattern: DatabaseJobSettings.Cron, guide: "G55", drives: $"{Trigger} start", example: "0 7 * * 1-5"),
        End: schedule.Text("end", "When it ends, as cron.", pattern: DatabaseJobSettings.Cron, guide: "G55", drives: $"{Trigger} end", example: "0 19 * * 1-5"),
        TimeZone: schedule.Text("timeZone", "The time zone of both.", pattern: Zone, fallback: "Etc/UTC", guide: "G55", drives: $"{Trigger} timezone", example: "America/New_York"),
        ApiReplicas: schedule.Int("apiReplicas", "Pods of the API at least, meanwhile.", range: 0..500, fallback: 0, unit: "pods", guide: "G55", drives: $"{Trigger} desiredReplicas", example: "6"),
        WorkerReplicas: schedule.Int("workerReplicas", "Workers at least, meanwhile.", range: 0..500, fallback: 0, unit: "pods", guide: "G55", drives: $"{Trigger} desiredReplicas", example: "4"));

    private static TextPattern Zone { get; } = new("^[A-Za-z]+(/[A-Za-z0-9_+-]+){0,2}$", "a time zone such as America/New_York");
}
