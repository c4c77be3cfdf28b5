using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Policies.Rules.Kubernetes;

/// <summary>Finds secrets that a manifest spells out.</summary>
internal static class LiteralSecrets
{
    private static readonly string[] Names = ["PASSWORD", "SECRET", "TOKEN", "API_KEY", "PRIVATE_KEY", "ENCRYPTION_KEY", "CREDENTIAL"];

    public static Check Judge(ResourceView resource) => resource.Type.EndsWith(":ConfigMap", StringComparison.Ordinal)
        ? Check.All(resource.Input("data").Entries.Select(entry => Judge(entry.Key, entry.Value)))
        : Workload.Of(resource).EachContainer(container => Check.All(container["env"].Items.Select(variable => Judge(variable["name"].Text ?? "", variable["value"]))));

    private static Check Judge(string name, ValueView value)
    {
        if (value.Raw is { HasSecrets: true })
            return Check.Failed($"{value.Path} holds a secret value ({name})");
        return Check.That(
            !(value.Text is { Length: > 0 } text && LooksSecret(name) && !IsReference(text)) && !HoldsCredentials(value.Raw),
            () => $"{value.Path} ({name}) spells out what its name says is secret");
    }

    private static bool LooksSecret(string name) =>
        Names.Any(part => name.EndsWith(part, StringComparison.OrdinalIgnoreCase));

    /// <summary>Paths, flags and names of secrets are not secrets.</summary>
    private static bool IsReference(string text) => text.StartsWith('/') || text is "true" or "false" || text.Contains("$(", StringComparison.Ordinal);

    /// <summary>A URL with a password in its authority.</summary>
    private static bool HoldsCredentials(PropertyValue? value) =>
        value is StringValue { Value: var text }
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.UserInfo.Contains(':', StringComparison.Ordinal)
        && !uri.UserInfo.Contains('$', StringComparison.Ordinal);
}
