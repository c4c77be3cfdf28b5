using System.Text.Json;

namespace FreeAgentics.Infra.Local.Tests.Platforms;

/// <summary>One process of a platform.</summary>
public sealed record ProcessSnapshot(string Name, string Kind, int? Pid, string? Host, int? Port, bool Running, bool Healthy)
{
    internal static ProcessSnapshot Of(JsonElement process) => new(
        process.GetProperty("name").GetString()!,
        process.GetProperty("kind").GetString()!,
        NumberOf(process.GetProperty("pid")),
        process.GetProperty("host").GetString(),
        NumberOf(process.GetProperty("port")),
        process.GetProperty("running").GetBoolean(),
        process.GetProperty("healthy").GetBoolean());

    private static int? NumberOf(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;
}
