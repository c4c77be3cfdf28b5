using System.Collections.Immutable;
using System.Text.Json;

namespace FreeAgentics.Infra.Policies;

/// <summary>An IAM policy document, read from the JSON text that a resource carries.</summary>
public sealed record IamDocument(ImmutableArray<IamStatement> Statements)
{
    /// <summary>Judges a document; undecided while its text is not known, failed where it is no JSON.</summary>
    public static Check Judge(ValueView value, Func<IamDocument, Check> rule)
    {
        if (value.IsUnknown)
            return Check.Undecided($"{value.Path} is not known yet");
        if (value.Text is not { } text)
            return Check.Failed($"{value.Path} is {value.Shown}; it must be a policy document");
        IamDocument document;
        try
        {
            using var json = JsonDocument.Parse(text);
            document = Read(json.RootElement);
        }
        catch (JsonException)
        {
            return Check.Failed($"{value.Path} is not JSON; it must be a policy document");
        }
        catch (InvalidOperationException)
        {
            return Check.Failed($"{value.Path} is JSON, but its parts are not those of a policy document");
        }

        return rule(document);
    }

    private static IamDocument Read(JsonElement root)
    {
        var statements = root.TryGetProperty("Statement", out var found) ? Many(found) : [];
        return new([.. statements.Select(Statement)]);
    }

    private static IamStatement Statement(JsonElement statement, int index) => new(
        statement.TryGetProperty("Sid", out var sid) && sid.GetString() is { Length: > 0 } name ? name : $"#{index + 1}",
        statement.TryGetProperty("Effect", out var effect) && effect.ValueEquals("Allow"),
        Principals(statement),
        Texts(statement, "Action", "NotAction"),
        Texts(statement, "Resource", "NotResource"),
        Conditions(statement));

    private static ImmutableArray<string> Principals(JsonElement statement)
    {
        if (statement.TryGetProperty("NotPrincipal", out _))
            return ["*:*"];
        if (!statement.TryGetProperty("Principal", out var principal))
            return [];
        return principal.ValueKind == JsonValueKind.Object
            ? [.. principal.EnumerateObject().SelectMany(kind => Many(kind.Value).Select(value => $"{kind.Name}:{value.GetString()}"))]
            : [$"*:{principal.GetString()}"];
    }

    private static ImmutableArray<string> Texts(JsonElement statement, string name, string negated) =>
        statement.TryGetProperty(negated, out _) ? ["*"]
        : statement.TryGetProperty(name, out var value) ? [.. Many(value).Select(item => item.GetString() ?? "")]
        : [];

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> Conditions(JsonElement statement) =>
        statement.TryGetProperty("Condition", out var condition)
            ? condition.EnumerateObject()
                .SelectMany(test => test.Value.EnumerateObject())
                .GroupBy(key => key.Name.ToLowerInvariant(), StringComparer.Ordinal)
                .ToImmutableSortedDictionary(group => group.Key, group => group.SelectMany(key => Many(key.Value)).Select(value => value.ToString()).ToImmutableArray(), StringComparer.Ordinal)
            : ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;

    private static ImmutableArray<JsonElement> Many(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
}
