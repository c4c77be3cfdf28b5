using System.Text.Json;

namespace FreeAgentics.Infra.Local.Tests.Platforms;

/// <summary>What <c>local … --format json</c> says of a platform.</summary>
public sealed record PlatformSnapshot(string Url, string Folder, bool Healthy, int Api, int Workers, IReadOnlyList<ProcessSnapshot> Processes)
{
    public static PlatformSnapshot Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var scale = root.GetProperty("scale");
        return new(
            root.GetProperty("url").GetString()!,
            root.GetProperty("folder").GetString()!,
            root.GetProperty("healthy").GetBoolean(),
            scale.GetProperty("api").GetInt32(),
            scale.GetProperty("workers").GetInt32(),
            [.. root.GetProperty("processes").EnumerateArray().Select(ProcessSnapshot.Of)]);
    }

    public ProcessSnapshot this[string name] => Processes.Single(process => process.Name == name);

    /// <summary>Where a process of this name listens.</summary>
    public string AddressOf(string name) => $"{this[name].Host}:{this[name].Port}";
}
