using System.Globalization;
using FreeAgentics.Infra.Cli.Commands.Changes;
using FreeAgentics.Infra.Cli.Commands.Preview.Revisions;
using FreeAgentics.Infra.Cli.Terminal;
using FreeAgentics.Infra.Reports;

namespace FreeAgentics.Infra.Cli.Commands.Preview;

/// <summary>One run of <c>preview</c>: each stack in turn, then the result of all.</summary>
public static class PreviewRun
{
    /// <returns>The worst exit code of the stacks.</returns>
    /// <exception cref="UserErrorException">A file is missing or broken, where there is one stack and no report that could tell of it.</exception>
    public static async Task<int> RunAsync(PreviewOptions options, Streams streams, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(streams);
        var repository = Repository.At(options.Directory);
        var selection = StackSelection.Of(repository, options.Stacks);
        if (selection.IsSeveral && options.Format == PreviewFormat.Html)
            throw new UserErrorException("--format html writes one stack; --reports <folder> writes a page for each of several.");
        if (options.Destroy)
            return await TeardownRun.RunAsync(options, repository, selection, streams, cancellation).ConfigureAwait(false);
        await using var revision = options.Base is { } name
            ? await RevisionPlans.OpenAsync(repository, name, options.BasePlans, options.StackOutputsFile, streams, cancellation).ConfigureAwait(false)
            : null;
        var run = new StackRun(options, repository, new BaselineSource(options.Against, new PlanFiles(selection), revision, streams), selection, streams);
        var output = new PreviewOutput(options, selection, streams);
        if (!selection.IsSeveral && options is { Format: not PreviewFormat.Markdown, ReportsTo: null })
        {
            var outcome = await run.RunAsync(selection.Stacks[0], cancellation).ConfigureAwait(false);
            output.Write([outcome]);
            streams.Error.Write(outcome.Messages);
            return outcome.ExitCode;
        }

        var outcomes = new List<StackOutcome>();
        foreach (var stack in selection.Stacks)
        {
            outcomes.Add(await OutcomeAsync(run, stack, cancellation).ConfigureAwait(false));
            streams.Error.Write(outcomes[^1].Messages);
        }

        output.Write(outcomes);
        if (selection.IsSeveral)
            streams.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Previewed {outcomes.Count(outcome => outcome.Report.Plan is not null)} of {outcomes.Count} stacks."));
        return ExitCode.WorstOf(outcomes.Select(outcome => outcome.ExitCode));
    }

    /// <summary>A stack whose files are broken is one outcome among others: the run goes on.</summary>
    private static async Task<StackOutcome> OutcomeAsync(StackRun run, string stack, CancellationToken cancellation)
    {
        try
        {
            return await run.RunAsync(stack, cancellation).ConfigureAwait(false);
        }
        catch (UserErrorException error)
        {
            return new StackOutcome(new StackReport(stack) { Errors = [error.Message] }, error.ExitCode, $"infra: {error.Message}\n");
        }
    }
}
