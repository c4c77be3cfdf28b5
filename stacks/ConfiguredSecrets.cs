using System.Collections.Immutable;
using System.Text.Json;
using FreeAgentics.Infra.Components.Observability.Alerting;
using FreeAgentics.Infra.Settings;
using Pulumi;

namespace FreeAgentics.Infra.Stacks;

/// <summary>Secrets that the stack file holds encrypted. Only here do they become values, and those stay secret.</summary>
internal static class ConfiguredSecrets
{
    /// <returns>Secrets of the application that are set, by environment variable.</returns>
    public static ImmutableSortedDictionary<string, Output<string>> OfApplication(SecretSettings secrets)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, Output<string>>(StringComparer.Ordinal);
        Add("OPENAI_API_KEY", secrets.OpenAiApiKey);
        Add("ANTHROPIC_API_KEY", secrets.AnthropicApiKey);
        return values.ToImmutable();

        void Add(string variable, SecretRef? secret)
        {
            if (secret is not null)
                values[variable] = Value(secret);
        }
    }

    /// <returns>What reaches those who are told of alerts, by key of the receivers' secret; empty where nobody is.</returns>
    public static ImmutableSortedDictionary<string, Output<string>> OfReceivers(PlatformSettings settings) =>
        AlertReceivers.Keys(settings.Observability, settings.Secrets).ToImmutableSortedDictionary(key => key.Key, key => Value(key.Value), StringComparer.Ordinal);

    private static Output<string> Value(SecretRef secret) => new Config("freeagentics").RequireSecret(secret.Section).Apply(section =>
    {
        using var document = JsonDocument.Parse(section);
        return secret.In(document.RootElement);
    });
}
