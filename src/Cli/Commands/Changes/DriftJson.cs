using FreeAgentics.Infra.Changes;
using FreeAgentics.Infra.Cli.Commands.Config;
using FreeAgentics.Infra.Plans.Json;

namespace FreeAgentics.Infra.Cli.Commands.Changes;

/// <summary>Drift as JSON.</summary>
internal static class DriftJson
{
    private const int SchemaVersion = 1;

    public static string Of(DriftReport report) => JsonText.Of(json =>
    {
        json.WriteNumber("schemaVersion", SchemaVersion);
        json.WriteString("project", report.Project);
        json.WriteString("stack", report.Stack);
        json.WriteNumber("compared", report.Compared);
        json.WriteBoolean("drifted", report.HasRealDrift);
        json.Array("findings", report.Findings, finding =>
        {
            json.WriteString("urn", finding.Urn);
            json.WriteString("step", StepNames.Of(finding.Step));
            json.WriteString("kind", finding.Kind switch { DriftKind.Autoscaler => "autoscaler", DriftKind.MinorUpgrade => "minorUpgrade", _ => "real" });
            if (finding.Reason.Length > 0)
                json.WriteString("reason", finding.Reason);
            if (finding.Change is not { } change)
                return;
            json.WriteString("path", change.Path);
            json.WriteBoolean("replaces", change.Replaces);
            if (change.Before is { } stands)
            {
                json.WritePropertyName("stands");
                PropertyValueWriter.Write(json, stands);
            }

            if (change.After is { } declared)
            {
                json.WritePropertyName("declared");
                PropertyValueWriter.Write(json, declared);
            }
        });
    });
}
