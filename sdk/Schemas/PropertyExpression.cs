using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace FreeAgentics.Infra.Schemas;

/// <summary>Parses what a document says of a property: <c>string|enums.rds.InstanceType required</c>.</summary>
/// <remarks>
/// Words: the type, then any of <c>required</c>, <c>secret</c>, <c>json</c>, <c>name=Member</c>. A type is a primitive, a
/// dotted reference, <c>T[]</c>, <c>T{}</c>, <c>A|B</c> or a group in parentheses. Types are shared between properties.
/// </remarks>
internal sealed class PropertyExpression(string package)
{
    private readonly ConcurrentDictionary<string, TypeSchema> _types = new(StringComparer.Ordinal);

    public PropertySchema Parse(string name, string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var type = Type(space < 0 ? text : text[..space]);
        return space < 0 ? new PropertySchema(name, type, false, false) : Marked(name, type, text[(space + 1)..].Split(' '));
    }

    private static PropertySchema Marked(string name, TypeSchema type, string[] marks)
    {
        const string member = "name=";
        var property = new PropertySchema(name, type, false, false);
        foreach (var mark in marks)
        {
            property = mark switch
            {
                "required" => property with { Required = true },
                "secret" => property with { Secret = true },
                "json" => property with { Json = true },
                _ when mark.StartsWith(member, StringComparison.Ordinal) => property with { MemberName = mark[member.Length..] },
                _ => throw new FormatException($"'{mark}' is not a mark of a property: required, secret, json or name=Member."),
            };
        }

        return property;
    }

    private TypeSchema Type(string text) => _types.GetOrAdd(text, Read);

    private TypeSchema Read(string text)
    {
        var cases = Cases(text);
        if (cases.Length > 1)
            return new TypeSchema.UnionOf([.. cases.Select(Type)]);
        if (text.EndsWith("[]", StringComparison.Ordinal))
            return new TypeSchema.ArrayOf(Type(text[..^2]));
        if (text.EndsWith("{}", StringComparison.Ordinal))
            return new TypeSchema.MapOf(Type(text[..^2]));
        if (text is ['(', .. var inner, ')'])
            return Type(inner);
        if (text.StartsWith("enums.", StringComparison.Ordinal))
            return new TypeSchema.EnumRef($"{package}:{text}");
        return text.Contains('.', StringComparison.Ordinal)
            ? new TypeSchema.ObjectRef($"{package}:{text}")
            : new TypeSchema.Primitive(Primitive(text));
    }

    private static PrimitiveKind Primitive(string text) => text switch
    {
        "string" => PrimitiveKind.String,
        "integer" => PrimitiveKind.Integer,
        "number" => PrimitiveKind.Number,
        "boolean" => PrimitiveKind.Boolean,
        "asset" => PrimitiveKind.Asset,
        "archive" => PrimitiveKind.Archive,
        "any" => PrimitiveKind.Any,
        _ => throw new FormatException($"'{text}' is not a type of the schema documents."),
    };

    /// <summary>Splits at the bars outside parentheses.</summary>
    private static ImmutableArray<string> Cases(string text)
    {
        if (!text.Contains('|', StringComparison.Ordinal))
            return [text];
        var cases = ImmutableArray.CreateBuilder<string>();
        var (start, depth) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || (text[i] == '|' && depth == 0))
            {
                cases.Add(text[start..i]);
                start = i + 1;
            }
            else
            {
                depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            }
        }

        return cases.ToImmutable();
    }
}
