using System.Text;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Reports.Terminal;

namespace FreeAgentics.Infra.Reports.Html;

/// <summary>The inputs of a resource as indented text, close to YAML, long texts cut: for reading, not for machines.</summary>
internal static class ValueLines
{
    private const int MostLines = 30;
    private const int LongestLine = 400;

    public static string Of(ObjectValue inputs)
    {
        var text = new StringBuilder();
        AppendMembers(text, inputs, "");
        return text.ToString();
    }

    private static void AppendMembers(StringBuilder text, ObjectValue map, string indent)
    {
        foreach (var (name, value) in map.Properties)
        {
            text.Append(indent).Append(name).Append(':');
            AppendValue(text, value, indent + "  ");
        }
    }

    private static void AppendValue(StringBuilder text, PropertyValue value, string indent)
    {
        switch (value)
        {
            case ObjectValue { Properties.IsEmpty: false } map:
                text.Append('\n');
                AppendMembers(text, map, indent);
                break;
            case ArrayValue { Items.IsEmpty: false } array when array.Items.Any(item => item is ObjectValue or ArrayValue):
                text.Append('\n');
                AppendItems(text, array, indent);
                break;
            case StringValue { Value: var words } when words.Contains('\n', StringComparison.Ordinal):
                AppendText(text, words, indent);
                break;
            default:
                text.Append(' ').Append(Cut(Scalar(value))).Append('\n');
                break;
        }
    }

    private static void AppendItems(StringBuilder text, ArrayValue array, string indent)
    {
        foreach (var item in array.Items)
        {
            var inner = new StringBuilder();
            if (item is ObjectValue { Properties.IsEmpty: false } map)
                AppendMembers(inner, map, indent + "  ");
            else
                AppendValue(inner.Append(indent).Append("  "), item, indent + "  ");
            text.Append(indent).Append("- ").Append(inner.ToString()[(indent.Length + 2)..].TrimStart(' '));
        }
    }

    private static void AppendText(StringBuilder text, string words, string indent)
    {
        var lines = words.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        text.Append(" |\n");
        foreach (var line in lines.Take(MostLines))
            text.Append(indent).Append(Cut(line)).Append('\n');
        if (lines.Length > MostLines)
            text.Append(indent).Append("… ").Append(lines.Length - MostLines).Append(" more lines\n");
    }

    private static string Scalar(PropertyValue value) => value is StringValue { Value: { Length: > 0 } words } && words.Trim() == words ? words : ValueText.Of(value);

    private static string Cut(string line) => line.Length <= LongestLine ? line : $"{line[..LongestLine]}… ({line.Length} characters)";
}
