using System.Globalization;
using System.Text;

namespace FreeAgentics.Infra.Settings;

/// <summary>Durations as Go and Kubernetes write them: 30s, 5m, 1h30m, 250ms; days as 7d.</summary>
public static class DurationNotation
{
    private static readonly (string Suffix, TimeSpan Length)[] Units =
    [
        ("d", TimeSpan.FromDays(1)), ("h", TimeSpan.FromHours(1)), ("m", TimeSpan.FromMinutes(1)),
        ("s", TimeSpan.FromSeconds(1)), ("ms", TimeSpan.FromMilliseconds(1)),
    ];

    public static TimeSpan Parse(string text) =>
        TryParse(text, out var duration) ? duration : throw new FormatException($"{text} is not a duration such as 30s, 5m or 1h30m.");

    /// <summary>Whole numbers with units, largest first, each unit once.</summary>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = TimeSpan.Zero;
        var rest = text.AsSpan();
        var next = 0;
        do
        {
            var digits = rest.IndexOfAnyExceptInRange('0', '9');
            if (digits is <= 0 or > 6)
                return false;
            var number = int.Parse(rest[..digits], NumberStyles.None, CultureInfo.InvariantCulture);
            rest = rest[digits..];
            var letters = rest.IndexOfAnyInRange('0', '9');
            var suffix = letters < 0 ? rest : rest[..letters];
            var unit = IndexOf(suffix);
            if (unit < next)
                return false;
            next = unit + 1;
            duration += Units[unit].Length * number;
            rest = rest[suffix.Length..];
        }
        while (!rest.IsEmpty);
        return true;
    }

    public static string Write(TimeSpan duration)
    {
        var builder = new StringBuilder();
        var rest = duration;
        foreach (var (suffix, length) in Units)
        {
            var count = rest.Ticks / length.Ticks;
            if (count > 0)
                builder.Append(count).Append(suffix);
            rest -= length * count;
        }

        return builder.Length == 0 ? "0s" : builder.ToString();
    }

    private static int IndexOf(ReadOnlySpan<char> suffix)
    {
        for (var index = 0; index < Units.Length; index++)
        {
            if (suffix.SequenceEqual(Units[index].Suffix))
                return index;
        }

        return -1;
    }
}
