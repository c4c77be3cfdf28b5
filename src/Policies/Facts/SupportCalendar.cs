using System.Collections.Immutable;
using System.Globalization;

namespace FreeAgentics.Infra.Policies.Facts;

/// <summary>Until when a version is supported at the ordinary price; each row of support.csv names its source and the day on which it was read.</summary>
public static class SupportCalendar
{
    private static readonly Lazy<ImmutableArray<string[]>> Rows = new(() => FactTable.Read("support.csv"));

    /// <summary>Days before the end on which a version begins to fail.</summary>
    public const int NoticeDays = 30;

    /// <param name="product">eks, postgres or redis.</param>
    /// <param name="version">The version found, with its path.</param>
    /// <param name="key">The part of the version that the calendar lists.</param>
    /// <param name="today">The day of the judgement.</param>
    public static Check Judge(string product, ValueView version, Func<string, string> key, DateOnly today)
    {
        if (version.IsUnknown)
            return Check.Undecided($"{version.Path} is not known yet");
        if (version.Text is not { Length: > 0 } text)
            return Check.Failed($"{version.Path} is not set; it must be a version in support, or the newest one arrives unasked");
        if (Rows.Value.FirstOrDefault(row => row[0] == product && row[1] == key(text)) is not { } found)
        {
            return IsOlder(product, key(text))
                ? Check.Failed($"{version.Path} is {version.Shown}; standard support has ended")
                : Check.Undecided($"{version.Path} is {version.Shown}, which the support calendar does not list");
        }

        var end = DateOnly.ParseExact(found[2], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Check.That(
            end > today.AddDays(NoticeDays),
            () => $"{version.Path} is {version.Shown}; standard support ends on {found[2]}, and {today:yyyy-MM-dd} + {NoticeDays} days is {today.AddDays(NoticeDays):yyyy-MM-dd}");
    }

    private static bool IsOlder(string product, string version) =>
        Version.TryParse(version.Contains('.', StringComparison.Ordinal) ? version : $"{version}.0", out var asked)
        && Rows.Value.Where(row => row[0] == product).All(row => Version.TryParse(row[1].Contains('.', StringComparison.Ordinal) ? row[1] : $"{row[1]}.0", out var listed) && asked < listed);
}
