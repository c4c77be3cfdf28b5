using System.Text.Json;
using FreeAgentics.Infra.Engine.Diagnostics;

namespace FreeAgentics.Infra.Engine.Providers;

/// <summary>The packages whose default provider <c>pulumi:disable-default-providers</c> forbids.</summary>
internal sealed class DisabledDefaults
{
    private const string Key = "pulumi:disable-default-providers";

    private readonly HashSet<string> _packages = new(StringComparer.Ordinal);

    /// <exception cref="RefusedException">The setting is not a list of names.</exception>
    public DisabledDefaults(IReadOnlyDictionary<string, string> config)
    {
        if (!config.TryGetValue(Key, out var text) || text.Length == 0)
            return;
        try
        {
            using var names = JsonDocument.Parse(text);
            foreach (var name in names.RootElement.EnumerateArray())
                _packages.Add((name.GetString() ?? "").Trim());
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            throw new RefusedException($"{Key} is '{text}'; it must be a list of package names, or [\"*\"] for all of them.");
        }
    }

    public bool Covers(string package) =>
        package != "pulumi" && (_packages.Contains("*") || _packages.Contains(package));
}
