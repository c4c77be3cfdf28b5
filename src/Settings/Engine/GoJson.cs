using System.Globalization;
using System.Text;
using FreeAgentics.Infra.Settings.Nodes;

namespace FreeAgentics.Infra.Settings.Engine;

/// <summary>Writes configuration values to the byte as Go's encoder does for the Pulumi CLI: keys sorted, no blanks, <c>&lt;</c>, <c>&gt;</c> and <c>&amp;</c> escaped.</summary>
internal static class GoJson
{
    /// <summary>A text as it is; everything else as JSON.</summary>
    /// <param name="decrypt">The clear text of a secret.</param>
    public static string Text(SettingNode node, Func<SecretNode, string> decrypt)
    {
        switch (node)
        {
            case SecretNode secret:
                return decrypt(secret);
            case ScalarNode scalar when IsText(scalar.Kind):
                return scalar.Text;
            default:
                var builder = new StringBuilder();
                Write(builder, node, decrypt);
                return builder.ToString();
        }
    }

    private static bool IsText(ScalarKind kind) => kind is not (ScalarKind.Integer or ScalarKind.Fraction or ScalarKind.Flag or ScalarKind.Empty);

    private static void Write(StringBuilder builder, SettingNode node, Func<SecretNode, string> decrypt)
    {
        switch (node)
        {
            case MappingNode mapping:
                builder.Append('{');
                foreach (var entry in mapping.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
                {
                    WriteText(Separated(builder, '{'), entry.Key);
                    Write(builder.Append(':'), entry.Value, decrypt);
                }

                builder.Append('}');
                break;
            case SequenceNode sequence:
                builder.Append('[');
                foreach (var item in sequence.Items)
                    Write(Separated(builder, '['), item, decrypt);
                builder.Append(']');
                break;
            case SecretNode secret:
                WriteText(builder, decrypt(secret));
                break;
            case ScalarNode scalar:
                WriteScalar(builder, scalar);
                break;
        }
    }

    private static StringBuilder Separated(StringBuilder builder, char opening) => builder[^1] == opening ? builder : builder.Append(',');

    private static void WriteScalar(StringBuilder builder, ScalarNode scalar)
    {
        switch (scalar.Kind)
        {
            case ScalarKind.Empty:
                builder.Append("null");
                break;
            case ScalarKind.Flag:
                builder.Append(scalar.Text.ToLowerInvariant());
                break;
            case ScalarKind.Integer:
                builder.Append(scalar.Text == "-0" ? "0" : scalar.Text);
                break;
            case ScalarKind.Fraction when double.TryParse(scalar.Text, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number):
                builder.Append(Number(number));
                break;
            default:
                WriteText(builder, scalar.Text);
                break;
        }
    }

    /// <summary>The shortest digits that read back; exponents only below 1e-6 and from 1e21 on.</summary>
    private static string Number(double number)
    {
        if (number == 0)
            return double.IsNegative(number) ? "-0" : "0";
        var size = Math.Abs(number);
        if (size is >= 1e-6 and < 1e21)
            return decimal.TryParse(number.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
                ? exact.ToString("0.#############################", CultureInfo.InvariantCulture)
                : number.ToString("F0", CultureInfo.InvariantCulture);
        var text = number.ToString("R", CultureInfo.InvariantCulture).Replace("E", "e", StringComparison.Ordinal);
        return text.Replace("e-0", "e-", StringComparison.Ordinal);
    }

    private static void WriteText(StringBuilder builder, string text)
    {
        builder.Append('"');
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' => builder.Append("\\\""),
                '\\' => builder.Append("\\\\"),
                '\b' => builder.Append("\\b"),
                '\f' => builder.Append("\\f"),
                '\n' => builder.Append("\\n"),
                '\r' => builder.Append("\\r"),
                '\t' => builder.Append("\\t"),
                < ' ' or '<' or '>' or '&' or '\u2028' or '\u2029' => builder.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture)),
                _ => builder.Append(character),
            };
        }

        builder.Append('"');
    }
}
