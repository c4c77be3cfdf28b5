using System.Collections.Immutable;
using System.Globalization;

namespace FreeAgentics.Infra.Engine.Paths;

/// <summary>Paths in Pulumi's own notation: <c>spec.containers[0].env["a.b"]</c>, with <c>*</c> for any key and <c>[*]</c> for any index.</summary>
/// <param name="Segments">Names and indices; an index is text like any name.</param>
internal readonly record struct PropertyPath(ImmutableArray<string> Segments)
{
    public const string Wildcard = "*";

    public static PropertyPath Parse(string text)
    {
        var segments = ImmutableArray.CreateBuilder<string>();
        for (var rest = text.AsSpan(); rest.Length > 0;)
        {
            if (rest[0] == '.')
                rest = rest[1..];
            else if (rest.StartsWith("[\""))
                rest = Quoted(rest, segments);
            else if (rest[0] == '[' && rest.IndexOf(']') is > 0 and var close)
                rest = Take(rest[1..close], rest[(close + 1)..], segments);
            else
                rest = Plain(rest, segments);
        }

        return new PropertyPath(segments.ToImmutable());
    }

    /// <summary>The path of a property inside an object.</summary>
    public static string Append(string path, string name)
    {
        if (name.Length > 0 && name.AsSpan().IndexOfAny(".[]\"") < 0)
            return path.Length == 0 ? name : $"{path}.{name}";
        return $"{path}[\"{name.Replace("\"", "\\\"", StringComparison.Ordinal)}\"]";
    }

    /// <summary>The path of an item inside an array.</summary>
    public static string Append(string path, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");

    /// <summary>True when this path leads to the other one or to something around it.</summary>
    public bool Covers(PropertyPath other)
    {
        if (Segments.Length > other.Segments.Length)
            return false;
        for (var i = 0; i < Segments.Length; i++)
        {
            if (Segments[i] != Wildcard && Segments[i] != other.Segments[i])
                return false;
        }

        return true;
    }

    private static ReadOnlySpan<char> Plain(ReadOnlySpan<char> rest, ImmutableArray<string>.Builder segments)
    {
        var end = rest[1..].IndexOfAny('.', '[') + 1;
        return end <= 0 ? Take(rest, [], segments) : Take(rest[..end], rest[end..], segments);
    }

    private static ReadOnlySpan<char> Quoted(ReadOnlySpan<char> rest, ImmutableArray<string>.Builder segments)
    {
        var end = 2;
        while (end < rest.Length && rest[end] != '"')
            end += rest[end] == '\\' ? 2 : 1;
        end = Math.Min(end, rest.Length);
        segments.Add(rest[2..end].ToString().Replace("\\\"", "\"", StringComparison.Ordinal));
        return rest[Math.Min(end + 2, rest.Length)..];
    }

    private static ReadOnlySpan<char> Take(
        ReadOnlySpan<char> segment, ReadOnlySpan<char> rest, ImmutableArray<string>.Builder segments)
    {
        segments.Add(segment.ToString());
        return rest;
    }
}
