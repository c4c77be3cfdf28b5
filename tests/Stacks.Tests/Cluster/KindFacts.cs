using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FreeAgentics.Infra.Stacks.Tests.Plans;

namespace FreeAgentics.Infra.Stacks.Tests.Cluster;

/// <summary>What is known of a custom kind at the version that its pinned chart brings: its fields.</summary>
/// <remarks>Source: the file's own head, <c>Facts/kinds/*.txt</c>, read from the published schema.</remarks>
internal sealed record KindFacts(string ApiVersion, string Kind, IReadOnlyDictionary<string, FieldFact> Fields)
{
    private static readonly string Folder = Path.Combine(StackFiles.Root, "tests", "Stacks.Tests", "Cluster", "Facts", "kinds");

    public static IReadOnlyList<KindFacts> All { get; } = [.. Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>What is wrong with an object, a line each.</summary>
    public IEnumerable<string> Problems(JsonObject body)
    {
        var own = new JsonObject(body.Where(field => field.Key is not ("apiVersion" or "kind" or "metadata" or "status")).Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())));
        return OfObject("", own);
    }

    private IEnumerable<string> OfObject(string path, JsonObject value)
    {
        foreach (var (name, field) in value)
        {
            var at = path.Length == 0 ? name : $"{path}.{name}";
            var known = Fields.ContainsKey(at) ? at : Fields.ContainsKey($"{path}.*") ? $"{path}.*" : null;
            foreach (var problem in known is null ? [$"{at} is not a field"] : OfValue(known, field))
                yield return problem;
        }

        var prefix = path.Length == 0 ? "" : path + ".";
        foreach (var (at, fact) in Fields)
        {
            if (fact.Required && at.StartsWith(prefix, StringComparison.Ordinal) && at.IndexOfAny(['.', '['], prefix.Length) < 0 && !value.ContainsKey(at[prefix.Length..]))
                yield return $"{at} is missing";
        }
    }

    private IEnumerable<string> OfValue(string path, JsonNode? value)
    {
        var fact = Fields[path];
        if (!Fits(fact.Type, value))
            return [$"{path} is {value?.ToJsonString() ?? "null"}, not {fact.Type}"];
        var text = ClusterObject.Text(value) ?? "";
        if (fact.OneOf.Count > 0 && !fact.OneOf.Contains(text))
            return [$"{path} is {text}, not one of {string.Join(", ", fact.OneOf)}"];
        if (fact.Pattern is { } pattern && !Regex.IsMatch(text, pattern))
            return [$"{path} is {text}, which does not match {pattern}"];
        if (fact.Unread)
            return [$"{path}: the facts stop here; read on in the schema"];
        return value switch
        {
            JsonObject when fact.Open => [],
            JsonObject map => OfObject(path, map),
            JsonArray list when Fields.ContainsKey(path + "[]") => list.SelectMany(item => OfValue(path + "[]", item)),
            _ => [],
        };
    }

    private static bool Fits(string type, JsonNode? value) => (type, value?.GetValueKind()) switch
    {
        ("any", _) or ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("string" or "intOrString", JsonValueKind.String) or ("number", JsonValueKind.Number) => true,
        ("integer" or "intOrString", JsonValueKind.Number) => !value!.ToJsonString().Contains('.', StringComparison.Ordinal),
        _ => false,
    };

    private static KindFacts Read(string file)
    {
        var lines = File.ReadAllLines(file);
        var head = lines[0]["# kind: ".Length..].Split(' ');
        var fields = lines.Where(line => line.StartsWith("field ", StringComparison.Ordinal)).Select(line => line.Split(' '));
        return new(head[0], head[1], fields.ToDictionary(words => words[1], words => FieldFact.Of(words[2..]), StringComparer.Ordinal));
    }
}
