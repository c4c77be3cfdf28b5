using System.Text.Json;
using FreeAgentics.Infra.Cli.Commands.Config;
using FreeAgentics.Infra.Policies;

namespace FreeAgentics.Infra.Cli.Commands.Policies;

/// <summary>What the policies say of a plan, as a SARIF 2.1.0 log for code scanning.</summary>
internal static class PolicySarif
{
    public static string Of(PolicyReport report, string stack) => JsonText.Of(json =>
    {
        var decided = report.Verdicts.Where(verdict => verdict.Finding.Check.Outcome == Outcome.Fail).ToList();
        var rules = decided.Select(verdict => verdict.Policy).DistinctBy(policy => policy.Id).ToList();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.Array("runs", [0], _ =>
        {
            json.WriteStartObject("tool");
            json.WriteStartObject("driver");
            json.WriteString("name", "FreeAgentics.Infra policies");
            json.Array("rules", rules, rule => Rule(json, rule));
            json.WriteEndObject();
            json.WriteEndObject();
            json.Array("results", decided, verdict => Result(json, verdict, rules.FindIndex(rule => rule.Id == verdict.Policy.Id), stack));
        });
    });

    private static void Rule(Utf8JsonWriter json, Policy policy)
    {
        json.WriteString("id", policy.Id);
        Text(json, "shortDescription", policy.Title);
        Text(json, "fullDescription", policy.Because);
        if (RepositoryAddress.Of(policy.Page) is { } address)
            json.WriteString("helpUri", address);
        json.WriteStartObject("help");
        json.WriteString("text", $"{policy.Remedy} ({policy.Page})");
        json.WriteString("markdown", $"{policy.Because} **Fix:** {policy.Remedy} See `{policy.Page}`.");
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("security-severity", policy.Severity switch { Severity.Critical => "9.5", Severity.High => "8.0", Severity.Medium => "5.0", _ => "2.0" });
        json.WriteStartArray("tags");
        foreach (var alias in policy.Aliases)
            json.WriteStringValue(alias);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter json, PolicyVerdict verdict, int rule, string stack)
    {
        json.WriteString("ruleId", verdict.Policy.Id);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", verdict.Level == EnforcementLevel.Mandatory ? "error" : "warning");
        Text(json, "message", $"{verdict.ShortUrn}: {string.Join("; ", verdict.Finding.Check.Evidence)}. {verdict.Policy.Remedy}");
        json.Array("locations", [verdict.Finding.Urn], urn =>
        {
            json.WriteStartObject("physicalLocation");
            json.WriteStartObject("artifactLocation");
            json.WriteString("uri", $"Pulumi.{stack}.yaml");
            json.WriteEndObject();
            json.WriteStartObject("region");
            json.WriteNumber("startLine", 1);
            json.WriteEndObject();
            json.WriteEndObject();
            json.Array("logicalLocations", [urn], name =>
            {
                json.WriteString("fullyQualifiedName", name);
                json.WriteString("kind", "resource");
            });
        });
        json.WriteStartObject("partialFingerprints");
        json.WriteString("policyAndUrn", $"{verdict.Policy.Id}:{verdict.Finding.Urn}");
        json.WriteEndObject();
        if (verdict.Exemption is { } exemption)
        {
            json.Array("suppressions", [exemption], suppression =>
            {
                json.WriteString("kind", "external");
                json.WriteString("justification", $"{suppression.Reason} ({suppression.Owner}, until {suppression.Expires:yyyy-MM-dd})");
            });
        }
    }

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
