using System.Globalization;
using System.Text.Json;

namespace FreeAgentics.Infra.Settings;

/// <summary>Where a secret is configured. The record of settings holds this, never the value.</summary>
/// <remarks>
/// The program resolves it through the secret getter of the section:
/// <c>config.GetSecretObject&lt;JsonElement&gt;(secret.Section)!.Apply(secret.In)</c>.
/// </remarks>
/// <param name="Section">The name of Pulumi's configuration value, without the project: <c>secrets</c>.</param>
/// <param name="Segments">Keys and list indices from the section on.</param>
public sealed record SecretRef(string Section, IReadOnlyList<string> Segments)
{
    /// <summary>As it stands behind <c>--path</c>, without the project.</summary>
    public string Path => string.Join('.', Segments.Prepend(Section));

    /// <summary>The clear text, out of the section's JSON.</summary>
    /// <exception cref="KeyNotFoundException">The section has no such value.</exception>
    public string In(JsonElement section)
    {
        var element = section;
        foreach (var segment in Segments)
            element = Step(element, segment) ?? throw new KeyNotFoundException($"{Path} is not in the configuration.");
        return element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText();
    }

    public bool Equals(SecretRef? other) => other is not null && string.Equals(Path, other.Path, StringComparison.Ordinal);

    public override int GetHashCode() => Path.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => $"[secret {Path}]";

    private static JsonElement? Step(JsonElement element, string segment)
    {
        if (element.ValueKind == JsonValueKind.Object)
            return element.TryGetProperty(segment, out var member) ? member : null;
        return element.ValueKind == JsonValueKind.Array
            && int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && index < element.GetArrayLength()
                ? element[index]
                : null;
    }
}
