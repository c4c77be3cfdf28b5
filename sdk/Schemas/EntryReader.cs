using System.Collections.Immutable;
using System.Text.Json;

namespace FreeAgentics.Infra.Schemas;

/// <summary>Reads one entry of a schema document.</summary>
internal sealed class EntryReader(string package)
{
    private static readonly Dictionary<string, PropertySchema> s_none = [];

    private readonly PropertyExpression _properties = new(package);

    public static string Text(ReadOnlySpan<byte> entry)
    {
        var json = Start(entry);
        return json.GetString()!;
    }

    public static ImmutableArray<ReplaceRule> Rules(ReadOnlySpan<byte> entry)
    {
        var json = Start(entry);
        return Rules(ref json);
    }

    public static ImmutableArray<KeyValuePair<string, string>> Enum(ReadOnlySpan<byte> entry)
    {
        var json = Start(entry);
        return Pairs(ref json, (ref Utf8JsonReader value) => value.GetString()!);
    }

    public IReadOnlyDictionary<string, PropertySchema> Object(ReadOnlySpan<byte> entry)
    {
        var json = Start(entry);
        return Properties(ref json);
    }

    public FunctionSchema Function(string token, ReadOnlySpan<byte> entry)
    {
        var resource = Resource(token, entry);
        return new FunctionSchema(token, resource.Inputs, resource.Outputs);
    }

    public ResourceSchema Resource(string token, ReadOnlySpan<byte> entry)
    {
        var json = Start(entry);
        var schema = new ResourceSchema { Token = token, Inputs = s_none, Outputs = s_none };
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var section = json.GetString();
            json.Read();
            schema = Section(schema, section!, ref json);
        }

        return schema;
    }

    private ResourceSchema Section(ResourceSchema schema, string section, ref Utf8JsonReader json)
    {
        switch (section)
        {
            case "inputs":
                return schema with { Inputs = Properties(ref json) };
            case "outputs":
                var outputs = Properties(ref json);
                return schema with { Outputs = outputs, SecretOutputs = Secrets(outputs) };
            case "aliases":
                return schema with { Aliases = Strings(ref json) };
            case "replaces":
                return schema with { Replaces = Rules(ref json) };
            case "constants":
                return schema with { Constants = Pairs(ref json, (ref Utf8JsonReader value) => value.GetString()!) };
            case "defaults":
                return schema with { Defaults = Pairs(ref json, Scalar) };
            case "environment":
                return schema with { Environment = Pairs(ref json, Strings) };
            default:
                json.Skip();
                return schema;
        }
    }

    private static ImmutableArray<string> Secrets(Dictionary<string, PropertySchema> outputs)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        foreach (var output in outputs.Values)
        {
            if (output.Secret)
                found.Add(output.Name);
        }

        return found.ToImmutable();
    }

    private Dictionary<string, PropertySchema> Properties(ref Utf8JsonReader json)
    {
        var found = new Dictionary<string, PropertySchema>(StringComparer.Ordinal);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString()!;
            json.Read();
            found.Add(name, _properties.Parse(name, json.GetString()!));
        }

        return found;
    }

    private delegate T ValueReader<T>(ref Utf8JsonReader json);

    private static ImmutableArray<KeyValuePair<string, T>> Pairs<T>(ref Utf8JsonReader json, ValueReader<T> read)
    {
        var found = ImmutableArray.CreateBuilder<KeyValuePair<string, T>>();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString()!;
            json.Read();
            found.Add(new(name, read(ref json)));
        }

        return found.ToImmutable();
    }

    private static object Scalar(ref Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.String => json.GetString()!,
        JsonTokenType.Number => json.GetDouble(),
        _ => json.GetBoolean(),
    };

    private static ImmutableArray<string> Strings(ref Utf8JsonReader json)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        while (json.Read() && json.TokenType == JsonTokenType.String)
            found.Add(json.GetString()!);
        return found.ToImmutable();
    }

    private static ImmutableArray<ReplaceRule> Rules(ref Utf8JsonReader json)
    {
        var found = ImmutableArray.CreateBuilder<ReplaceRule>();
        while (json.Read() && json.TokenType == JsonTokenType.String)
            found.Add(Rule(json.GetString()!));
        return found.ToImmutable();
    }

    private static ReplaceRule Rule(string text)
    {
        var words = text.Split(' ', 3);
        var effect = words[1] switch
        {
            "replace" => ReplaceEffect.Replace,
            "replace-if" => ReplaceEffect.ReplaceIf,
            "in-place" => ReplaceEffect.InPlace,
            _ => throw new FormatException($"'{text}' is not a replacement rule: the second word must be replace, replace-if or in-place."),
        };
        return new ReplaceRule(words[0], effect, words.Length > 2 ? words[2] : "");
    }

    private static Utf8JsonReader Start(ReadOnlySpan<byte> entry)
    {
        var json = new Utf8JsonReader(entry, isFinalBlock: false, default);
        json.Read();
        return json;
    }
}
