using System.Text.Json;
using FreeAgentics.Infra.Cli.Commands.Config;
using FreeAgentics.Infra.Policies;

namespace FreeAgentics.Infra.Cli.Commands.Policies;

/// <summary>What the policies say of a plan, as the property <c>policies</c> of a JSON object.</summary>
internal static class PolicyReportJson
{
    public static void Write(Utf8JsonWriter json, PolicyReport report)
    {
        json.WriteStartObject("policies");
        json.WriteString("environment", report.Environment);
        json.WriteNumber("evaluated", report.Evaluated);
        json.WriteBoolean("passed", !report.Fails);
        json.Array("findings", report.Verdicts, verdict => Finding(json, verdict));
        json.Array("exceptions", report.Applied, exemption => Exemption(json, exemption));
        json.Array("expiredExceptions", report.Expired, exemption => Exemption(json, exemption));
        json.Array("unusedExceptions", report.Unused, exemption => Exemption(json, exemption));
        json.WriteEndObject();
    }

    private static void Finding(Utf8JsonWriter json, PolicyVerdict verdict)
    {
        json.WriteString("policy", verdict.Policy.Id);
        json.WriteString("title", verdict.Policy.Title);
        json.WriteString("urn", verdict.Finding.Urn);
        json.WriteString("outcome", PolicyJson.Lower(verdict.Finding.Check.Outcome));
        json.WriteString("level", PolicyJson.Lower(verdict.Level));
        json.WriteString("severity", PolicyJson.Lower(verdict.Policy.Severity));
        json.WriteBoolean("fails", verdict.Fails);
        json.WriteStartArray("evidence");
        foreach (var evidence in verdict.Finding.Check.Evidence)
            json.WriteStringValue(evidence);
        json.WriteEndArray();
        json.WriteString("remedy", verdict.Policy.Remedy);
        if (verdict.Exemption is { } exemption)
            json.WriteString("excusedUntil", Day(exemption.Expires));
    }

    private static void Exemption(Utf8JsonWriter json, PolicyExemption exemption)
    {
        json.WriteString("policy", exemption.Policy);
        json.WriteString("urn", exemption.Urn);
        json.WriteString("reason", exemption.Reason);
        json.WriteString("owner", exemption.Owner);
        json.WriteString("expires", Day(exemption.Expires));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
