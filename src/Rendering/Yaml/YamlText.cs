using System.Text;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Rendering.Yaml;

/// <summary>Values of a plan as YAML: keys in ordinal order, but what names an object first; secrets and unknowns as marks, never in clear.</summary>
public static class YamlText
{
    /// <summary>Stands for a value that a deployment will tell.</summary>
    public const string Unknown = "<known after deployment>";

    /// <summary>Stands for a secret.</summary>
    public const string Secret = "<secret>";

    private static readonly string[] First = ["apiVersion", "kind", "metadata", "name"];

    /// <returns>A document without its leading dashes, ending with a line feed.</returns>
    public static string Of(ObjectValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var text = new StringBuilder();
        if (value.Properties.IsEmpty)
            text.Append("{}\n");
        else
            WriteMapping(text, value, 0, indentFirst: true);
        return text.ToString();
    }

    private static void WriteMapping(StringBuilder text, ObjectValue mapping, int depth, bool indentFirst)
    {
        var indent = indentFirst;
        foreach (var key in Keys(mapping))
        {
            if (indent)
                text.Append(' ', depth * 2);
            indent = true;
            text.Append(YamlScalar.Text(key)).Append(':');
            WriteValue(text, mapping.Properties[key], depth);
        }
    }

    private static void WriteSequence(StringBuilder text, ArrayValue sequence, int depth)
    {
        foreach (var item in sequence.Items)
        {
            text.Append(' ', depth * 2).Append('-');
            if (item is ObjectValue { Properties.IsEmpty: false } mapping)
            {
                text.Append(' ');
                WriteMapping(text, mapping, depth + 1, indentFirst: false);
            }
            else
            {
                WriteValue(text, item, depth);
            }
        }
    }

    private static void WriteValue(StringBuilder text, PropertyValue value, int depth)
    {
        switch (value)
        {
            case ObjectValue { Properties.IsEmpty: false } mapping:
                text.Append('\n');
                WriteMapping(text, mapping, depth + 1, indentFirst: true);
                break;
            case ArrayValue { Items.IsEmpty: false } sequence:
                text.Append('\n');
                WriteSequence(text, sequence, depth + 1);
                break;
            case StringValue { Value: var literal } when YamlScalar.IsBlock(literal):
                WriteBlock(text, literal, depth + 1);
                break;
            default:
                text.Append(' ').Append(Scalar(value)).Append('\n');
                break;
        }
    }

    private static void WriteBlock(StringBuilder text, string literal, int depth)
    {
        text.Append(literal.EndsWith('\n') ? " |\n" : " |-\n");
        foreach (var line in literal.TrimEnd('\n').Split('\n'))
        {
            if (line.Length > 0)
                text.Append(' ', depth * 2).Append(line);
            text.Append('\n');
        }
    }

    private static string Scalar(PropertyValue value) => value switch
    {
        StringValue text => YamlScalar.Text(text.Value),
        NumberValue number => YamlScalar.Number(number.Value),
        BoolValue flag => flag.Value ? "true" : "false",
        ObjectValue => "{}",
        ArrayValue => "[]",
        NullValue => "null",
        SecretValue => YamlScalar.Text(Secret),
        _ => YamlScalar.Text(Unknown),
    };

    private static IEnumerable<string> Keys(ObjectValue mapping) => mapping.Properties.Keys
        .OrderBy(key => Array.IndexOf(First, key) is var place && place < 0 ? First.Length : place)
        .ThenBy(key => key, StringComparer.Ordinal);
}
