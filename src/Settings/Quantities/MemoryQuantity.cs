using System.Globalization;

namespace FreeAgentics.Infra.Settings;

/// <summary>An amount of memory in Kubernetes notation, such as 512Mi.</summary>
public readonly record struct MemoryQuantity(long Bytes) : IComparable<MemoryQuantity>, IComparable
{
    private static readonly (string Suffix, long Factor)[] Suffixes =
    [
        ("Ki", 1L << 10), ("Mi", 1L << 20), ("Gi", 1L << 30), ("Ti", 1L << 40),
        ("k", 1_000L), ("M", 1_000_000L), ("G", 1_000_000_000L), ("T", 1_000_000_000_000L),
    ];

    public long Mebibytes => Bytes >> 20;

    public static MemoryQuantity Parse(string text) =>
        TryParse(text, out var quantity) ? quantity : throw new FormatException($"{text} is not an amount of memory such as 512Mi.");

    /// <summary>Accepts a whole number of bytes, or one with a suffix Ki, Mi, Gi, Ti, k, M, G or T, and a fraction that comes out in whole bytes.</summary>
    public static bool TryParse(string text, out MemoryQuantity quantity)
    {
        quantity = default;
        var factor = 1L;
        foreach (var (suffix, value) in Suffixes)
        {
            if (text.EndsWith(suffix, StringComparison.Ordinal))
            {
                factor = value;
                text = text[..^suffix.Length];
                break;
            }
        }

        if (text.Length is 0 or > 15 || !decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return false;
        if (!char.IsAsciiDigit(text[0]) || !char.IsAsciiDigit(text[^1]) || number > long.MaxValue / factor || decimal.Truncate(number * factor) != number * factor)
            return false;
        quantity = new((long)(number * factor));
        return true;
    }

    public static bool operator <(MemoryQuantity left, MemoryQuantity right) => left.Bytes < right.Bytes;

    public static bool operator >(MemoryQuantity left, MemoryQuantity right) => left.Bytes > right.Bytes;

    public static bool operator <=(MemoryQuantity left, MemoryQuantity right) => left.Bytes <= right.Bytes;

    public static bool operator >=(MemoryQuantity left, MemoryQuantity right) => left.Bytes >= right.Bytes;

    /// <exception cref="ArgumentException">The other one is something else.</exception>
    public int CompareTo(object? obj) => obj is MemoryQuantity other ? CompareTo(other) : throw new ArgumentException("Amounts of one kind can be compared.", nameof(obj));

    public int CompareTo(MemoryQuantity other) => Bytes.CompareTo(other.Bytes);

    /// <summary>The largest binary suffix that leaves a whole number.</summary>
    public override string ToString()
    {
        for (var index = 3; index >= 0; index--)
        {
            var (suffix, factor) = Suffixes[index];
            if (Bytes >= factor && Bytes % factor == 0)
                return $"{Bytes / factor}{suffix}";
        }

        return $"{Bytes}";
    }
}
