using System.Buffers;
using System.Globalization;

namespace Pulumi;

/// <summary>Durations as Go writes them: "5m0s", "1.5h", "300ms".</summary>
internal static class GoDuration
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.");

    private static readonly (string Unit, double Ticks)[] Units =
    [
        ("ns", 0.01),
        ("us", TimeSpan.TicksPerMicrosecond),
        ("µs", TimeSpan.TicksPerMicrosecond),
        ("ms", TimeSpan.TicksPerMillisecond),
        ("s", TimeSpan.TicksPerSecond),
        ("m", TimeSpan.TicksPerMinute),
        ("h", TimeSpan.TicksPerHour),
    ];

    /// <returns>Null for an empty text.</returns>
    /// <exception cref="FormatException">The text is not a duration.</exception>
    public static TimeSpan? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;

        var isNegative = text[0] == '-';
        var rest = text.AsSpan(text[0] is '-' or '+' ? 1 : 0);
        if (rest is "0")
            return TimeSpan.Zero;
        if (rest.IsEmpty)
            throw Malformed(text);

        var ticks = 0.0;
        while (!rest.IsEmpty)
            ticks += ParsePart(text, ref rest);
        return TimeSpan.FromTicks((long)(isNegative ? -ticks : ticks));
    }

    private static double ParsePart(string text, ref ReadOnlySpan<char> rest)
    {
        var length = rest.IndexOfAnyExcept(NumberCharacters);
        if (length <= 0 || !double.TryParse(rest[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            throw Malformed(text);
        rest = rest[length..];
        foreach (var (unit, ticks) in Units)
        {
            if (!rest.StartsWith(unit, StringComparison.Ordinal))
                continue;
            rest = rest[unit.Length..];
            return number * ticks;
        }

        throw Malformed(text);
    }

    private static FormatException Malformed(string text) => new($"'{text}' is not a duration such as 5m30s.");
}
