using System.Collections.Immutable;
using System.Text.Json;

namespace FreeAgentics.Infra.Plans.Json;

/// <summary>Access to the elements of a plan file that tells where something is missing.</summary>
internal static class PlanElements
{
    public static JsonElement Require(JsonElement json, string name, string path) =>
        json.TryGetProperty(name, out var value) ? value : throw PlanFormatException.Misshapen(Join(path, name), "there");

    public static string Text(JsonElement json, string name, string path)
    {
        var value = Require(json, name, path);
        return value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw PlanFormatException.Misshapen(Join(path, name), "a string");
    }

    public static string? OptionalText(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static bool Flag(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    public static ImmutableArray<string> Texts(JsonElement json, string name, string path)
    {
        if (!json.TryGetProperty(name, out var values))
            return [];
        if (values.ValueKind != JsonValueKind.Array || values.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.String))
            throw PlanFormatException.Misshapen(Join(path, name), "an array of strings");
        return [.. values.EnumerateArray().Select(item => item.GetString()!)];
    }

    /// <summary>As <see cref="Texts"/>, but null counts as nothing: so states have it.</summary>
    public static ImmutableArray<string> OptionalTexts(JsonElement json, string name, string path) =>
        json.TryGetProperty(name, out var values) && values.ValueKind == JsonValueKind.Null ? [] : Texts(json, name, path);

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
