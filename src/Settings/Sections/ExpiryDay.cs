using System.Globalization;

namespace FreeAgentics.Infra.Settings;

/// <summary>The last day on which an exception or an allowance holds: text in quotes, for YAML would else make a time of it.</summary>
internal static class ExpiryDay
{
    public static TextPattern Pattern { get; } = new(
        "^20[0-9]{2}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))$", "a day such as \"2027-03-31\", in quotes");

    public static TextPattern Reason { get; } = new("^.{10,500}$", "a reason of 10 to 500 characters");

    /// <summary>The first day of all where the text is no day, which has been reported then.</summary>
    public static DateOnly Of(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : DateOnly.MinValue;
}
