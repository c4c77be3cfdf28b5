using System.Collections.Frozen;
using System.Globalization;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Diffs;

/// <summary>Quantities of Kubernetes as numbers: <c>1000m</c> and <c>1</c>, <c>1Gi</c> and <c>1024Mi</c>, <c>1e3</c> and <c>1k</c>.</summary>
internal static class QuantityForm
{
    private static readonly FrozenDictionary<string, decimal> Suffixes = new Dictionary<string, decimal>(StringComparer.Ordinal)
    {
        [""] = 1m,
        ["n"] = 1e-9m,
        ["u"] = 1e-6m,
        ["m"] = 1e-3m,
        ["k"] = 1e3m,
        ["M"] = 1e6m,
        ["G"] = 1e9m,
        ["T"] = 1e12m,
        ["P"] = 1e15m,
        ["E"] = 1e18m,
        ["Ki"] = 1024m,
        ["Mi"] = 1048576m,
        ["Gi"] = 1073741824m,
        ["Ti"] = 1099511627776m,
        ["Pi"] = 1125899906842624m,
        ["Ei"] = 1152921504606846976m,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The number, or null where the value is no quantity.</summary>
    public static decimal? Of(PropertyValue? value) => value switch
    {
        NumberValue number when Math.Abs(number.Value) < 1e18 => (decimal)number.Value,
        StringValue text => Parse(text.Value),
        _ => null,
    };

    private static decimal? Parse(string text)
    {
        var end = text.Length;
        while (end > 0 && char.IsAsciiLetter(text[end - 1]))
            end--;
        if (!Suffixes.TryGetValue(text[end..], out var factor))
            return null;
        try
        {
            return decimal.TryParse(text.AsSpan(0, end), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number * factor : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
