using System.Globalization;

namespace FreeAgentics.Infra.PolicyPack;

/// <summary>The day for which the pack judges support dates: that of INFRA_TODAY, or today in UTC.</summary>
internal static class PackDay
{
    public static DateOnly Today() =>
        DateOnly.TryParseExact(Environment.GetEnvironmentVariable("INFRA_TODAY"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : DateOnly.FromDateTime(DateTime.UtcNow);
}
