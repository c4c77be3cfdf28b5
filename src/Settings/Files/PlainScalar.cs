using System.Buffers;
using FreeAgentics.Infra.Settings.Nodes;

namespace FreeAgentics.Infra.Settings.Files;

/// <summary>Says what a YAML scalar without quotes is, to Pulumi's reader and to the others.</summary>
/// <remarks>Pulumi reads stack files with go-yaml 3: booleans of YAML 1.2, but octal, hexadecimal and underscored numbers of 1.1, and dates.</remarks>
internal static class PlainScalar
{
    private static readonly SearchValues<char> InBasedNumber = SearchValues.Create("0123456789abcdefABCDEF_");
    private static readonly SearchValues<char> InGroupedNumber = SearchValues.Create("0123456789_:.");

    public static ScalarKind KindOf(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => ScalarKind.Empty,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => ScalarKind.Flag,
        _ when text.Length <= 3 && text.ToUpperInvariant() is "Y" or "N" or "YES" or "NO" or "ON" or "OFF" => ScalarKind.AmbiguousFlag,
        _ when char.IsAsciiDigit(text[0]) || text[0] is '+' or '-' or '.' => Numeric(text),
        _ => ScalarKind.Text,
    };

    private static ScalarKind Numeric(string text)
    {
        if (IsDate(text))
            return ScalarKind.AmbiguousDate;
        var unsigned = text.AsSpan(text[0] is '+' or '-' ? 1 : 0);
        if (unsigned.IsEmpty)
            return ScalarKind.Text;
        if (unsigned is ".inf" or ".Inf" or ".INF" or ".nan" or ".NaN" or ".NAN")
            return ScalarKind.AmbiguousNumber;
        var whole = Digits(unsigned);
        if (whole == unsigned.Length)
            return text[0] != '+' && whole <= 18 && (whole == 1 || unsigned[0] != '0') ? ScalarKind.Integer : ScalarKind.AmbiguousNumber;
        if (whole == 1 && unsigned[0] == '0' && unsigned[1] is 'x' or 'X' or 'o' or 'O' or 'b' or 'B')
            return unsigned.Length > 2 && unsigned[2..].IndexOfAnyExcept(InBasedNumber) < 0 ? ScalarKind.AmbiguousNumber : ScalarKind.Text;
        if (whole > 0 && unsigned[whole] is '_' or ':')
            return unsigned[whole..].IndexOfAnyExcept(InGroupedNumber) < 0 ? ScalarKind.AmbiguousNumber : ScalarKind.Text;
        return Fraction(text, unsigned, whole);
    }

    private static ScalarKind Fraction(string text, ReadOnlySpan<char> unsigned, int whole)
    {
        var rest = unsigned[whole..];
        var decimals = 0;
        if (rest[0] == '.')
        {
            decimals = Digits(rest[1..]);
            rest = rest[(1 + decimals)..];
            if (whole == 0 && decimals == 0)
                return ScalarKind.Text;
            if (decimals == 0)
                return rest.IsEmpty ? ScalarKind.AmbiguousNumber : ScalarKind.Text;
        }

        if (!rest.IsEmpty && rest[0] is 'e' or 'E')
        {
            rest = rest[1..];
            rest = rest.IsEmpty || rest[0] is not ('+' or '-') ? rest : rest[1..];
            if (rest.IsEmpty || Digits(rest) != rest.Length)
                return ScalarKind.Text;
            rest = [];
        }

        if (!rest.IsEmpty)
            return ScalarKind.Text;
        var isUsual = text[0] != '+' && whole > 0 && (whole == 1 || unsigned[0] != '0');
        return isUsual ? ScalarKind.Fraction : ScalarKind.AmbiguousNumber;
    }

    private static bool IsDate(string text) =>
        text.Length >= 8
        && Digits(text) == 4
        && text[4] == '-'
        && Digits(text.AsSpan(5)) is 1 or 2
        && text.IndexOf('-', 5) is var dash and > 0 and <= 7
        && Digits(text.AsSpan(dash + 1)) is 1 or 2;

    private static int Digits(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }
}
