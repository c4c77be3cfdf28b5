using System.Text.Json;
using FreeAgentics.Infra.Cli.Commands.Changes;
using FreeAgentics.Infra.Cli.Commands.Config;
using FreeAgentics.Infra.Cli.Commands.Policies;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Plans.Json;
using FreeAgentics.Infra.Reports;

namespace FreeAgentics.Infra.Cli.Commands.Preview;

/// <summary>The result of a run as JSON.</summary>
internal static class PreviewJson
{
    private const int SchemaVersion = 1;

    /// <summary>Several stacks: each with its outcome and, unless its preview failed, its plan as <c>--format json</c> writes it for one stack.</summary>
    public static string OfSeveral(IReadOnlyList<StackOutcome> outcomes) => JsonText.Of(json =>
    {
        json.WriteNumber("schemaVersion", SchemaVersion);
        json.WriteNumber("exitCode", ExitCode.WorstOf(outcomes.Select(outcome => outcome.ExitCode)));
        json.Array("stacks", outcomes, outcome => Stack(json, outcome));
    });

    /// <summary>What is said of a plan, as further properties of it.</summary>
    public static void WriteJudgements(Utf8JsonWriter json, StackReport report)
    {
        if (report.Policies is { } policies)
            PolicyReportJson.Write(json, policies);
        ChangeReviewJson.Write(json, report.Review);
    }

    private static void Stack(Utf8JsonWriter json, StackOutcome outcome)
    {
        var report = outcome.Report;
        json.WriteString("stack", report.Stack);
        json.WriteNumber("exitCode", outcome.ExitCode);
        json.WriteString("comparedWith", report.Baseline);
        json.WriteStartObject("counts");
        foreach (var kind in Enum.GetValues<StepKind>())
            json.WriteNumber(StepNames.Of(kind), report.Counts[kind]);
        json.WriteEndObject();
        Texts(json, "errors", report.Errors);
        Texts(json, "warnings", report.Warnings);
        if (report.Plan is { } plan)
        {
            json.WritePropertyName("plan");
            PlanJson.Write(json, plan, more => WriteJudgements(more, report));
        }
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
