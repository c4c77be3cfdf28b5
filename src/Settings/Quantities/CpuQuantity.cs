using System.Globalization;

namespace FreeAgentics.Infra.Settings;

/// <summary>An amount of CPU in Kubernetes notation, such as 500m or 2.</summary>
/// <param name="Millicores">Thousandths of a core.</param>
public readonly record struct CpuQuantity(long Millicores) : IComparable<CpuQuantity>, IComparable
{
    public double Cores => Millicores / 1000.0;

    public static CpuQuantity Parse(string text) =>
        TryParse(text, out var quantity) ? quantity : throw new FormatException($"{text} is not an amount of CPU such as 500m or 2.");

    /// <summary>Accepts whole millicores (500m) and cores with at most three digits after the point.</summary>
    public static bool TryParse(string text, out CpuQuantity quantity)
    {
        quantity = default;
        var milli = text.EndsWith('m');
        var digits = milli ? text[..^1] : text;
        if (digits.Length is 0 or > 9 || !char.IsAsciiDigit(digits[0]) || !char.IsAsciiDigit(digits[^1]))
            return false;
        if (!decimal.TryParse(digits, milli ? NumberStyles.None : NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return false;
        var millicores = milli ? number : number * 1000;
        if (decimal.Truncate(millicores) != millicores)
            return false;
        quantity = new((long)millicores);
        return true;
    }

    public static bool operator <(CpuQuantity left, CpuQuantity right) => left.Millicores < right.Millicores;

    public static bool operator >(CpuQuantity left, CpuQuantity right) => left.Millicores > right.Millicores;

    public static bool operator <=(CpuQuantity left, CpuQuantity right) => left.Millicores <= right.Millicores;

    public static bool operator >=(CpuQuantity left, CpuQuantity right) => left.Millicores >= right.Millicores;

    /// <exception cref="ArgumentException">The other one is something else.</exception>
    public int CompareTo(object? obj) => obj is CpuQuantity other ? CompareTo(other) : throw new ArgumentException("Amounts of one kind can be compared.", nameof(obj));

    public int CompareTo(CpuQuantity other) => Millicores.CompareTo(other.Millicores);

    public override string ToString() => Millicores % 1000 == 0 ? $"{Millicores / 1000}" : $"{Millicores}m";
}
