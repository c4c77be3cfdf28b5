using System.CommandLine;
using System.Globalization;

namespace FreeAgentics.Infra.Cli.Commands.Policies;

/// <summary>The day for which policies judge support dates and the ends of exceptions.</summary>
internal static class JudgementDay
{
    private const string Variable = "INFRA_TODAY";

    public static Option<string?> Option() => new("--today")
    {
        Description = $"The day for which policies judge support dates and exceptions, as 2027-03-31; {Variable}, or today (UTC).",
        HelpName = "date",
    };

    /// <exception cref="UserErrorException">The text is no day.</exception>
    public static DateOnly Of(string? option)
    {
        var text = option ?? Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(text))
            return DateOnly.FromDateTime(DateTime.UtcNow);
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new UserErrorException($"{(option is null ? Variable : "--today")} is '{text}'; it must be a day such as 2027-03-31.");
    }
}
