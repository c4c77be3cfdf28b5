using System.Globalization;
using System.Text.Json;
using FreeAgentics.Infra.Changes;
using FreeAgentics.Infra.Cli.Commands.Config;
using FreeAgentics.Infra.Plans.Json;

namespace FreeAgentics.Infra.Cli.Commands.Changes;

/// <summary>What is said of a plan's changes, as the properties <c>guards</c> and <c>renames</c> of a JSON object.</summary>
internal static class ChangeReviewJson
{
    public static void Write(Utf8JsonWriter json, ChangeReview review)
    {
        json.WriteStartObject("guards");
        json.WriteBoolean("passed", !review.Guards.Fails);
        json.Array("findings", review.Guards.Findings, finding => Finding(json, finding));
        json.Array("expiredAllowances", review.Guards.Expired, allowance => Write(json, allowance));
        json.Array("unusedAllowances", review.Guards.Unused, allowance => Write(json, allowance));
        json.WriteEndObject();
        json.Array("renames", review.Renames, rename =>
        {
            json.WriteString("formerUrn", rename.FormerUrn);
            json.WriteString("urn", rename.Urn);
            json.WriteString("alias", rename.Alias);
        });
    }

    private static void Finding(Utf8JsonWriter json, GuardFinding finding)
    {
        json.WriteString("urn", finding.Urn);
        json.WriteString("type", finding.Type);
        json.WriteString("name", finding.Name);
        json.WriteString("step", StepNames.Of(finding.Step));
        json.WriteString("reason", finding.Reason == GuardReason.Protected ? "protected" : "stateful");
        json.WriteStartArray("because");
        foreach (var change in finding.Because)
            json.WriteStringValue(change.Path);
        json.WriteEndArray();
        json.WriteString("loses", finding.Loses);
        json.WriteString("safePath", finding.SafePath);
        json.WriteBoolean("fails", finding.Fails);
        if (finding.Allowance is { } allowance)
        {
            json.WriteStartObject("allowance");
            Write(json, allowance);
            json.WriteEndObject();
        }
    }

    private static void Write(Utf8JsonWriter json, Allowance allowance)
    {
        json.WriteString("urn", allowance.Urn);
        json.WriteString("reason", allowance.Reason);
        json.WriteString("owner", allowance.Owner);
        json.WriteString("expires", allowance.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
