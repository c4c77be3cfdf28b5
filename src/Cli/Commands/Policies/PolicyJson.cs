using System.Text.Json;
using FreeAgentics.Infra.Policies;

namespace FreeAgentics.Infra.Cli.Commands.Policies;

/// <summary>A policy as JSON.</summary>
internal static class PolicyJson
{
    public static void Write(Utf8JsonWriter json, Policy policy, string environment)
    {
        json.WriteString("id", policy.Id);
        json.WriteString("title", policy.Title);
        json.WriteString("reason", policy.Because);
        json.WriteString("severity", Lower(policy.Severity));
        json.WriteString("level", Lower(policy.LevelIn(environment)));
        json.WriteString("remedy", policy.Remedy);
        Texts(json, "types", policy.Types);
        Texts(json, "aliases", policy.Aliases);
        json.WriteString("documentation", policy.Page);
    }

    public static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
