using FreeAgentics.Infra.Cli.Terminal;
using FreeAgentics.Infra.Plans.Json;
using FreeAgentics.Infra.Reports.Html;
using FreeAgentics.Infra.Reports.Markdown;

namespace FreeAgentics.Infra.Cli.Commands.Preview;

/// <summary>Writes the result of a run on standard output and, where asked, every report into a folder.</summary>
internal sealed class PreviewOutput(PreviewOptions options, StackSelection selection, Streams streams)
{
    /// <exception cref="UserErrorException">The folder of the reports cannot be written.</exception>
    public void Write(IReadOnlyList<StackOutcome> outcomes)
    {
        if (options.ReportsTo is { } folder)
            ReportFolder.Write(folder, outcomes, Markdown(outcomes));
        streams.Out.Write(options.Format switch
        {
            PreviewFormat.Markdown => Markdown(outcomes),
            PreviewFormat.Json => Json(outcomes),
            PreviewFormat.Html => outcomes is [{ Report: { Plan: not null } report }] ? HtmlReport.Write(report) : "",
            _ => Text(outcomes),
        });
        streams.FlushOut();
    }

    private string Json(IReadOnlyList<StackOutcome> outcomes)
    {
        if (selection.IsSeveral)
            return PreviewJson.OfSeveral(outcomes);
        return outcomes is [{ Report: { Plan: { } plan } report }] ? PlanJson.ToJson(plan, json => PreviewJson.WriteJudgements(json, report)) : "";
    }

    private string Text(IReadOnlyList<StackOutcome> outcomes) => selection.IsSeveral
        ? PreviewText.OfSeveral([.. outcomes.Select(outcome => outcome.Report)], streams.OutStyle, options.ShowUnchanged)
        : PreviewText.Of(outcomes[0].Report, streams.OutStyle, options.ShowUnchanged);

    private string Markdown(IReadOnlyList<StackOutcome> outcomes) => PullRequestComment.Write(
        [.. outcomes.Select(outcome => outcome.Report)],
        options.MarkdownLimit == 0 ? null : options.MarkdownLimit,
        options.Whole ?? $"what ./infra preview {string.Join(' ', options.Stacks)} --format markdown --markdown-limit 0 writes");
}
