namespace FreeAgentics.Infra.Settings;

/// <summary>Windows of time as RDS and ElastiCache write them, in UTC.</summary>
public static class TimeWindow
{
    private const string Time = "([01][0-9]|2[0-3]):[0-5][0-9]";
    private const string Day = "(mon|tue|wed|thu|fri|sat|sun)";

    public static TextPattern Daily { get; } = new($"^{Time}-{Time}$", "a daily window in UTC such as 03:00-04:00");

    public static TextPattern Weekly { get; } = new($"^{Day}:{Time}-{Day}:{Time}$", "a weekly window in UTC such as sun:05:00-sun:06:00");
}
