using System.Text;

namespace FreeAgentics.Infra.Generator.Writing;

/// <summary>Lines of C# with indentation by block.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public void Line(string text)
    {
        _text.Append(' ', _depth * 4).Append(text).Append('\n');
    }

    /// <summary>A line in the first column.</summary>
    public void Directive(string text) => _text.Append(text).Append('\n');

    public void Open(string header)
    {
        Line(header);
        Line("{");
        _depth++;
    }

    public void Close()
    {
        _depth--;
        Line("}");
    }

    public override string ToString() => _text.ToString();

    /// <summary>A string literal.</summary>
    public static string Literal(string value) => $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>A parameter name, escaped where it is a keyword.</summary>
    public static string Parameter(string wire) => $"@{wire.TrimStart('$')}";
}
