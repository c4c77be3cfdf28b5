using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi;

/// <summary>The stack's configuration, keys as namespace:name.</summary>
internal sealed class ConfigValues
{
    private readonly ImmutableDictionary<string, string> _values;
    private readonly ImmutableHashSet<string> _secretKeys;

    private ConfigValues(ImmutableDictionary<string, string> values, ImmutableHashSet<string> secretKeys)
        => (_values, _secretKeys) = (values, secretKeys);

    public string? Get(string key) => _values.GetValueOrDefault(key);

    public bool IsSecret(string key) => _secretKeys.Contains(key);

    public static ConfigValues FromEnvironment() => Parse(
        Environment.GetEnvironmentVariable("PULUMI_CONFIG"),
        Environment.GetEnvironmentVariable("PULUMI_CONFIG_SECRET_KEYS"));

    /// <param name="values">A JSON object, or nothing.</param>
    /// <param name="secretKeys">A JSON array of keys, or nothing.</param>
    public static ConfigValues Parse(string? values, string? secretKeys)
    {
        var parsed = ImmutableDictionary<string, string>.Empty;
        if (!string.IsNullOrEmpty(values))
        {
            using var document = JsonDocument.Parse(values);
            parsed = document.RootElement.EnumerateObject()
                .Aggregate(parsed, (all, property) => all.SetItem(CurrentKey(property.Name), property.Value.ToString()));
        }

        return new(parsed, ParseKeys(secretKeys));
    }

    private static ImmutableHashSet<string> ParseKeys(string? secretKeys)
    {
        if (string.IsNullOrEmpty(secretKeys))
            return [];

        using var document = JsonDocument.Parse(secretKeys);
        return [.. document.RootElement.EnumerateArray().Select(key => CurrentKey(key.ToString()))];
    }

    // Old engines write namespace:config:name.
    private static string CurrentKey(string key)
        => key.Split(':', 3) is [{ Length: > 0 } space, "config", var name] ? $"{space}:{name}" : key;
}
