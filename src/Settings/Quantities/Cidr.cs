using System.Globalization;

namespace FreeAgentics.Infra.Settings;

/// <summary>An IPv4 network in CIDR notation, such as 10.20.0.0/16.</summary>
/// <param name="Network">The first address, as a number in host order; bits behind the prefix are zero.</param>
/// <param name="PrefixLength">0 to 32.</param>
public readonly record struct Cidr(uint Network, int PrefixLength)
{
    public long Addresses => 1L << (32 - PrefixLength);

    private uint Last => (uint)(Network + Addresses - 1);

    public static Cidr Parse(string text) =>
        TryParse(text, out var cidr) ? cidr : throw new FormatException($"{text} is not a network such as 10.20.0.0/16.");

    /// <summary>Accepts four decimal bytes and a prefix length; bits behind the prefix must be zero.</summary>
    public static bool TryParse(string text, out Cidr cidr)
    {
        cidr = default;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || !Number(text.AsSpan(slash + 1), 32, out var prefix))
            return false;
        var network = 0u;
        var count = 0;
        foreach (var part in text[..slash].Split('.'))
        {
            if (count++ == 4 || !Number(part, 255, out var value))
                return false;
            network = (network << 8) | value;
        }

        cidr = new(network, (int)prefix);
        return count == 4 && (network & (uint)(cidr.Addresses - 1)) == 0;
    }

    /// <summary>Part number <paramref name="index"/> of this network when it is divided into parts of the given prefix length.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such part.</exception>
    public Cidr Subnet(int prefixLength, int index)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(prefixLength, PrefixLength);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(prefixLength, 32);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, 1L << (prefixLength - PrefixLength));
        return new((uint)(Network + ((long)index << (32 - prefixLength))), prefixLength);
    }

    public bool Overlaps(Cidr other) => Network <= other.Last && other.Network <= Last;

    public bool Contains(Cidr other) => Network <= other.Network && other.Last <= Last;

    public override string ToString() =>
        $"{Network >> 24}.{(Network >> 16) & 255}.{(Network >> 8) & 255}.{Network & 255}/{PrefixLength}";

    private static bool Number(ReadOnlySpan<char> text, uint largest, out uint value)
    {
        value = 0;
        return text.Length is > 0 and <= 3
            && (text.Length == 1 || text[0] != '0')
            && uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value)
            && value <= largest;
    }
}
