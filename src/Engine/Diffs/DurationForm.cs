using System.Buffers;
using System.Globalization;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Diffs;

/// <summary>Durations in the notation of Go, and of Prometheus, which has days and weeks besides: <c>1h30m</c>, <c>90m</c>, <c>1d</c>.</summary>
internal static class DurationForm
{
    private const decimal Second = 1e9m;

    private static readonly SearchValues<char> NumberLetters = SearchValues.Create("0123456789.");

    /// <summary>Nanoseconds, or null where the value is no duration.</summary>
    public static decimal? Of(PropertyValue? value)
    {
        if (value is not StringValue { Value: { Length: > 0 } text })
            return null;
        if (text == "0")
            return 0;
        var total = 0m;
        var rest = text.AsSpan();
        while (rest.Length > 0)
        {
            var digits = rest.IndexOfAnyExcept(NumberLetters);
            if (digits <= 0 || !decimal.TryParse(rest[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
                return null;
            rest = rest[digits..];
            var letters = rest.IndexOfAny(NumberLetters);
            var unit = letters < 0 ? rest : rest[..letters];
            if (Unit(unit) is not { } factor)
                return null;
            total += number * factor;
            rest = rest[unit.Length..];
        }

        return total;
    }

    private static decimal? Unit(ReadOnlySpan<char> unit) => unit switch
    {
        "ns" => 1,
        "us" or "µs" => 1e3m,
        "ms" => 1e6m,
        "s" => Second,
        "m" => 60 * Second,
        "h" => 3600 * Second,
        "d" => 86400 * Second,
        "w" => 604800 * Second,
        _ => null,
    };
}
