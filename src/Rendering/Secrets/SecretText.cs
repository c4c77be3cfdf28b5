using System.Text.Json;
using System.Text.RegularExpressions;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Reading;

namespace FreeAgentics.Infra.Rendering.Secrets;

/// <summary>What the cluster's ExternalSecrets make of stored secrets, with a mark such as <c>&lt;database_app_password&gt;</c> in the place of each secret. Names of users are no secrets.</summary>
internal static partial class SecretText
{
    private const string Type = "kubernetes:external-secrets.io/v1:ExternalSecret";

    /// <returns>The entries of the secret that an ExternalSecret makes; none where the plan has no such one.</returns>
    public static IReadOnlyDictionary<string, string> Entries(Plan plan, string externalSecret)
    {
        var entries = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (plan.Object(Type, externalSecret)?.Inputs.At("spec") is not { } spec)
            return entries;
        foreach (var whole in spec.At("dataFrom").Items().Select(source => source.At("extract", "key").Text()).OfType<string>())
        {
            foreach (var key in KeysOf(plan, whole))
                entries[key] = Mark($"{Short(plan, whole)}_{key}");
        }

        foreach (var (key, template) in spec.At("target", "template", "data").Entries())
            entries[key] = Filled(plan, spec, template.Text() ?? "");
        return entries;
    }

    private static string Filled(Plan plan, PropertyValue spec, string template)
    {
        var sources = spec.At("data").Items().ToDictionary(
            item => item.At("secretKey").Text() ?? "", item => (Key: item.At("remoteRef", "key").Text() ?? "", Property: item.At("remoteRef", "property").Text() ?? ""), StringComparer.Ordinal);
        return Reference().Replace(template, match => sources.TryGetValue(match.Groups[1].Value, out var source)
            ? source.Property == "username" ? User(plan, source.Key) : Mark($"{Short(plan, source.Key)}_{source.Property}")
            : Mark(match.Groups[1].Value));
    }

    private static string User(Plan plan, string key)
    {
        var name = key[(key.LastIndexOf('/') + 1)..];
        return key.Contains("/redis/", StringComparison.Ordinal) ? "default"
            : DatabaseRoles.Of(plan).TryGetValue(name, out var role) ? role
            : Mark($"{Short(plan, key)}_username");
    }

    // freeagentics/staging/database/app → database_app
    private static string Short(Plan plan, string key) =>
        key[(key.IndexOf($"/{plan.Stack}/", StringComparison.Ordinal) is var at and >= 0 ? at + plan.Stack.Length + 2 : 0)..].Replace('/', '_').Replace('-', '_');

    private static string Mark(string name) => $"<{name}>";

    // The names of the fields, never their values.
    private static IEnumerable<string> KeysOf(Plan plan, string secret)
    {
        var stored = plan.OfType("aws:secretsmanager/secretVersion:SecretVersion")
            .FirstOrDefault(version => version.Inputs["secretId"].Text()?.Contains($":{secret}-", StringComparison.Ordinal) == true);
        if (stored?.Inputs["secretString"] is not SecretValue { Value: StringValue { Value: var json } } || !json.StartsWith('{'))
            return [];
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"\{\{ \.(\w+) \}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
