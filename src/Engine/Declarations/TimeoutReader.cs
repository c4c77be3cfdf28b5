using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using FreeAgentics.Infra.Engine.Diagnostics;
using FreeAgentics.Infra.Protocol;

namespace FreeAgentics.Infra.Engine.Declarations;

/// <summary>Reads durations in Go's notation (<c>300000000000ns</c>, <c>1h30m</c>).</summary>
internal static class TimeoutReader
{
    private static readonly ImmutableSortedDictionary<string, TimeSpan> None =
        ImmutableSortedDictionary.Create<string, TimeSpan>(StringComparer.Ordinal);

    private static readonly SearchValues<char> Number = SearchValues.Create("0123456789.");

    public static ImmutableSortedDictionary<string, TimeSpan> Read(RegisterResourceRequest.Types.CustomTimeouts? timeouts)
    {
        if (timeouts is null)
            return None;
        var result = None.ToBuilder();
        Add(result, "create", timeouts.Create);
        Add(result, "update", timeouts.Update);
        Add(result, "delete", timeouts.Delete);
        Add(result, "read", timeouts.Read);
        return result.ToImmutable();
    }

    /// <summary>A duration.</summary>
    /// <exception cref="RefusedException">The text is none.</exception>
    public static TimeSpan Parse(string text)
    {
        var seconds = 0.0;
        for (var rest = text.AsSpan(); rest.Length > 0;)
        {
            var digits = rest.IndexOfAnyExcept(Number);
            var unitLength = digits < 0 ? -1 : rest[digits..].IndexOfAny(Number);
            var unit = digits < 0 ? "" : (unitLength < 0 ? rest[digits..] : rest.Slice(digits, unitLength)).ToString();
            var factor = SecondsOf(unit);
            if (factor == 0 || !double.TryParse(rest[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
                throw new RefusedException($"'{text}' is not a duration: write a number and a unit, such as 30m or 300s.");
            seconds += number * factor;
            rest = unitLength < 0 ? [] : rest[(digits + unitLength)..];
        }

        return TimeSpan.FromSeconds(seconds);
    }

    /// <summary>Zero for what is no unit.</summary>
    private static double SecondsOf(string unit) => unit switch
    {
        "ns" => 1e-9,
        "us" or "µs" => 1e-6,
        "ms" => 1e-3,
        "s" => 1,
        "m" => 60,
        "h" => 3600,
        _ => 0,
    };

    private static void Add(ImmutableSortedDictionary<string, TimeSpan>.Builder timeouts, string operation, string text)
    {
        if (text.Length > 0)
            timeouts[operation] = Parse(text);
    }
}
