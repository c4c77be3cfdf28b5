using System.Text;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Rendering.Yaml;

/// <summary>Values of a plan as YAML: keys in ordinal order, but what names an object first; secrets and unknowns as marks, never in clear.</summary>
public sealed class YamlText
{
    /// <summary>Stands for a value that a deployment will tell.</summary>
    public const string Unknown = "<known after deployment>";

    /// <summary>Stands for a secret.</summary>
    public const string Secret = "<secret>";

    private static readonly string[] First = ["apiVersion", "kind", "metadata", "name"];

    private readonly StringBuilder text = new();
    private readonly string[] first;

    private YamlText(string[] first) => this.first = first;

    /// <param name="value">The document's content.</param>
    /// <param name="first">Keys that come before all others, in this order, at every depth; by default what names an object of Kubernetes.</param>
    /// <returns>A document without its leading dashes, ending with a line feed.</returns>
    public static string Of(ObjectValue value, params string[] first)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(first);
        if (value.Properties.IsEmpty)
            return "{}\n";
        var document = new YamlText(first.Length == 0 ? First : first);
        document.WriteMapping(value, 0, indentFirst: true);
        return document.text.ToString();
    }

    private void WriteMapping(ObjectValue mapping, int depth, bool indentFirst)
    {
        var indent = indentFirst;
        foreach (var key in Keys(mapping))
        {
            if (indent)
                text.Append(' ', depth * 2);
            indent = true;
            text.Append(YamlScalar.Text(key)).Append(':');
            WriteValue(mapping.Properties[key], depth);
        }
    }

    private void WriteSequence(ArrayValue sequence, int depth)
    {
        foreach (var item in sequence.Items)
        {
            text.Append(' ', depth * 2).Append('-');
            if (item is ObjectValue { Properties.IsEmpty: false } mapping)
            {
                text.Append(' ');
                WriteMapping(mapping, depth + 1, indentFirst: false);
            }
            else
            {
                WriteValue(item, depth);
            }
        }
    }

    private void WriteValue(PropertyValue value, int depth)
    {
        switch (value)
        {
            case ObjectValue { Properties.IsEmpty: false } mapping:
                text.Append('\n');
                WriteMapping(mapping, depth + 1, indentFirst: true);
                break;
            case ArrayValue { Items.IsEmpty: false } sequence:
                text.Append('\n');
                WriteSequence(sequence, depth + 1);
                break;
            case StringValue { Value: var literal } when YamlScalar.IsBlock(literal):
                WriteBlock(literal, depth + 1);
                break;
            default:
                text.Append(' ').Append(Scalar(value)).Append('\n');
                break;
        }
    }

    private void WriteBlock(string literal, int depth)
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

    private IEnumerable<string> Keys(ObjectValue mapping) => mapping.Properties.Keys
        .OrderBy(key => Array.IndexOf(first, key) is var place && place < 0 ? first.Length : place)
        .ThenBy(key => key, StringComparer.Ordinal);
}
