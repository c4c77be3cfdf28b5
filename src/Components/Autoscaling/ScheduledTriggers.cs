using System.Globalization;
using FreeAgentics.Infra.Settings;
using static FreeAgentics.Infra.Components.Objects.Values;

namespace FreeAgentics.Infra.Components.Autoscaling;

/// <summary>Times with more pods, as triggers of KEDA.</summary>
internal static class ScheduledTriggers
{
    /// <param name="replicas">Of a schedule; schedules with 0 are left out.</param>
    public static IEnumerable<object> Of(IEnumerable<ScheduleSettings> schedules, Func<ScheduleSettings, int> replicas) =>
        schedules.Where(schedule => replicas(schedule) > 0).Select(schedule => Map(
            ("type", "cron"),
            ("name", schedule.Name),
            ("metadata", Map(
                ("timezone", schedule.TimeZone),
                ("start", schedule.Start),
                ("end", schedule.End),
                ("desiredReplicas", replicas(schedule).ToString(CultureInfo.InvariantCulture))))));
}
