using System.Globalization;

namespace FreeAgentics.Infra.Policies;

/// <summary>Quantities as Kubernetes writes them.</summary>
public static class Quantity
{
    private static readonly (string Suffix, double Mib)[] Units =
    [
        ("Ki", 1.0 / 1024), ("Mi", 1), ("Gi", 1024), ("Ti", 1024 * 1024), ("k", 1e3 / 1048576), ("M", 1e6 / 1048576), ("G", 1e9 / 1048576),
    ];

    /// <returns>Cores; null where it is none.</returns>
    public static double? Cores(ValueView value) =>
        value.Text is { } text && text.EndsWith('m') && Parse(text[..^1]) is { } milli ? milli / 1000 : value.Number;

    /// <returns>MiB; null where it is none.</returns>
    public static double? Mib(ValueView value)
    {
        foreach (var (suffix, mib) in Units)
        {
            if (value.Text is { } text && text.EndsWith(suffix, StringComparison.Ordinal))
                return Parse(text[..^suffix.Length]) * mib;
        }

        return value.Number / 1048576;
    }

    /// <summary>Seconds of a duration such as 75, 10s, 5m, 500ms.</summary>
    public static double? Seconds(string? text) => text switch
    {
        null => null,
        _ when text.EndsWith("ms", StringComparison.Ordinal) => Parse(text[..^2]) / 1000,
        _ when text.EndsWith('s') => Parse(text[..^1]),
        _ when text.EndsWith('m') => Parse(text[..^1]) * 60,
        _ when text.EndsWith('h') => Parse(text[..^1]) * 3600,
        _ => Parse(text),
    };

    /// <summary>A number for a message: as few digits as it needs, at most two behind the point.</summary>
    public static string Shown(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static double? Parse(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
