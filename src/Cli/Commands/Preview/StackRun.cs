using System.Diagnostics;
using System.Globalization;
using FreeAgentics.Infra.Changes;
using FreeAgentics.Infra.Cli.Commands.Changes;
using FreeAgentics.Infra.Cli.Commands.Policies;
using FreeAgentics.Infra.Cli.Terminal;
using FreeAgentics.Infra.Engine;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Reports;

namespace FreeAgentics.Infra.Cli.Commands.Preview;

/// <summary>Previews stacks of one run, each on its own: settings, engine, policies.</summary>
public sealed class StackRun(PreviewOptions options, Repository repository, BaselineSource standing, StackSelection selection, Streams streams)
{
    private readonly StackPreviews _previews = new(repository, options.Unknowns, StackOutputsFile.Read(options.StackOutputsFile));
    private readonly PlanFiles _files = new(selection);

    /// <exception cref="UserErrorException">A file of the stack is missing or broken.</exception>
    public async Task<StackOutcome> RunAsync(string stack, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var configuration = StackConfiguration.Read(repository, stack);
        var baseline = await standing.OfAsync(configuration.Project, stack, cancellation).ConfigureAwait(false);
        streams.Error.Write(configuration.Warnings);

        PreviewResult result;
        using (var progress = new ProgressLine(streams, stack))
            result = await _previews.RunAsync(configuration, stack, baseline, progress, cancellation).ConfigureAwait(false);
        var report = ReportOf(stack, result, configuration, baseline is not null);
        if (options.SaveTo is { } target && report.Plan is { } plan)
            _files.Keep(target, plan);

        var elapsed = Stopwatch.GetElapsedTime(started).TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);
        return new StackOutcome(
            report,
            report.IsStopped ? ExitCode.Failed : ChangeOptions.ExitCodeOf(report.Plan!, options.TellChanges),
            DiagnosticText.Of(result.Diagnostics, streams.ErrorStyle, options.Verbose)
            + (result.Succeeded ? $"Previewed {stack} in {elapsed} s.\n" : $"The preview of {stack} failed after {elapsed} s.\n"));
    }

    private StackReport ReportOf(string stack, PreviewResult result, StackConfiguration configuration, bool compared)
    {
        var report = new StackReport(stack)
        {
            Warnings = [.. result.Diagnostics.Where(message => message.Severity == DiagnosticSeverity.Warning).Select(Text)],
            Errors = [.. result.Diagnostics.Where(message => message.Severity == DiagnosticSeverity.Error).Select(Text)],
            Baseline = compared ? standing.Name : null,
        };
        return result.Succeeded
            ? report with
            {
                Plan = result.Plan,
                Policies = Judgement.Of(result.Plan, configuration.Policies, options.Today),
                Review = ChangeReviewer.Review(result.Plan, Allowances.Of(configuration.Guards), options.Today),
            }
            : report with { Errors = report.Errors.IsEmpty ? ["The preview failed without a message."] : report.Errors };
    }

    private static string Text(Diagnostic message) => message.Urn is { Length: > 0 } urn && !message.Message.Contains(urn, StringComparison.Ordinal)
        ? $"{urn}: {message.Message.TrimEnd()}"
        : message.Message.TrimEnd();
}
