using System.Globalization;

namespace FreeAgentics.Infra.Components.Observability.Rules;

/// <summary>Spans and numbers in PromQL's own spelling.</summary>
public static class PromDuration
{
    /// <returns>The largest unit that divides the span: 3d, 6h, 5m, 30s.</returns>
    public static string Of(TimeSpan span) => span switch
    {
        { Ticks: var ticks } when ticks % TimeSpan.TicksPerDay == 0 && ticks > 0 => $"{(long)span.TotalDays}d",
        { Ticks: var ticks } when ticks % TimeSpan.TicksPerHour == 0 && ticks > 0 => $"{(long)span.TotalHours}h",
        { Ticks: var ticks } when ticks % TimeSpan.TicksPerMinute == 0 && ticks > 0 => $"{(long)span.TotalMinutes}m",
        _ => $"{(long)span.TotalSeconds}s",
    };

    /// <returns>The span in seconds, as a PromQL number.</returns>
    public static string Seconds(TimeSpan span) => Number(span.TotalSeconds);

    public static string Number(double value) => Math.Round(value, 9).ToString(CultureInfo.InvariantCulture);
}
