using System.Text;

namespace FreeAgentics.Infra.Rendering;

/// <summary>A file of lines in blocks, indented by four spaces.</summary>
internal sealed class ConfigurationText
{
    private readonly StringBuilder text = new();
    private int depth;

    public ConfigurationText Line(string line = "")
    {
        if (line.Length > 0)
            text.Append(' ', depth * 4).Append(line);
        text.Append('\n');
        return this;
    }

    public ConfigurationText Lines(params IEnumerable<string> lines)
    {
        foreach (var line in lines)
            Line(line);
        return this;
    }

    /// <summary>A block between braces.</summary>
    public ConfigurationText Block(string head, Action content)
    {
        Line(head + " {");
        Indented(content);
        return Line("}");
    }

    /// <summary>A section: a head, and lines that are indented below it.</summary>
    public ConfigurationText Section(string head, Action content)
    {
        Line(head);
        Indented(content);
        return this;
    }

    public override string ToString() => text.ToString();

    private void Indented(Action content)
    {
        depth++;
        content();
        depth--;
    }
}
