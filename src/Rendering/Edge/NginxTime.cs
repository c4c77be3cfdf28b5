using System.Globalization;

namespace FreeAgentics.Infra.Rendering.Edge;

/// <summary>Times and sizes as nginx writes them.</summary>
internal static class NginxTime
{
    /// <returns>Seconds of <c>40s</c>, <c>5m</c>, <c>1h</c> or <c>40</c>.</returns>
    /// <exception cref="RenderingException">It is none of them.</exception>
    public static double Seconds(string text)
    {
        var (digits, factor) = text switch
        {
            _ when text.EndsWith("ms", StringComparison.Ordinal) => (text[..^2], 0.001),
            _ when text.EndsWith('s') => (text[..^1], 1.0),
            _ when text.EndsWith('m') => (text[..^1], 60.0),
            _ when text.EndsWith('h') => (text[..^1], 3600.0),
            _ => (text, 1.0),
        };
        return double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var count)
            ? count * factor
            : throw new RenderingException($"'{text}' is not a time of nginx.");
    }

    /// <returns>Bytes of <c>10m</c>, <c>512k</c>, <c>1g</c> or <c>1048576</c>.</returns>
    /// <exception cref="RenderingException">It is none of them.</exception>
    public static long Bytes(string text)
    {
        var (digits, factor) = char.ToLowerInvariant(text[^1]) switch
        {
            'k' => (text[..^1], 1L << 10),
            'm' => (text[..^1], 1L << 20),
            'g' => (text[..^1], 1L << 30),
            _ => (text, 1L),
        };
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count * factor
            : throw new RenderingException($"'{text}' is not a size of nginx.");
    }
}
