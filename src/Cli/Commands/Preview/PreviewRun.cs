using System.Diagnostics;
using System.Globalization;
using FreeAgentics.Infra.Cli.Commands.Policies;
using FreeAgentics.Infra.Cli.Terminal;
using FreeAgentics.Infra.Engine;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Plans.Json;
using FreeAgentics.Infra.Policies;
using FreeAgentics.Infra.Reports.Terminal;

namespace FreeAgentics.Infra.Cli.Commands.Preview;

/// <summary>One run of <c>preview</c>: reads what it needs, runs the engine, writes the report.</summary>
public static class PreviewRun
{
    /// <returns>The exit code.</returns>
    /// <exception cref="UserErrorException">A file is missing or broken.</exception>
    public static async Task<int> RunAsync(PreviewOptions options, Streams streams, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(streams);
        var started = Stopwatch.GetTimestamp();
        var repository = Repository.At(options.Directory);

        var stack = options.Stack is { Length: > 0 } named ? named : throw WhichStack(repository);
        var configuration = StackConfiguration.Read(repository, stack);
        var baseline = options.Against is { } file ? PlanFile.Read(file, stack) : null;
        var previews = new StackPreviews(repository, options.Unknowns, StackOutputsFile.Read(options.StackOutputsFile));
        streams.Error.Write(configuration.Warnings);

        PreviewResult result;
        using (var progress = new ProgressLine(streams, stack))
            result = await previews.RunAsync(configuration, stack, baseline, progress, cancellation).ConfigureAwait(false);

        var policies = result.Succeeded ? Judgement.Of(result.Plan, configuration.Policies, options.Today) : null;
        if (policies is not null)
        {
            if (options.SaveTo is { } target)
                PlanFile.Write(target, result.Plan);
            WriteResult(result.Plan, policies, options, streams);
        }

        streams.FlushOut();
        streams.Error.Write(DiagnosticText.Of(result.Diagnostics, streams.ErrorStyle, options.Verbose));
        var elapsed = Stopwatch.GetElapsedTime(started).TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);
        streams.Error.WriteLine(result.Succeeded
            ? $"Previewed {result.Plan.Stack} in {elapsed} s."
            : $"The preview of {result.Plan.Stack} failed after {elapsed} s.");
        return policies is { Fails: false } ? ExitCode.Fine : ExitCode.Failed;
    }

    private static UserErrorException WhichStack(Repository repository) => new(repository.Stacks.Count == 0
        ? $"which stack? There is none in {repository.Root}: a stack is a file named Pulumi.<stack>.yaml."
        : $"which stack? There are: {string.Join(", ", repository.Stacks)}.");

    private static void WriteResult(Plan plan, PolicyReport policies, PreviewOptions options, Streams streams)
    {
        if (options.AsJson)
        {
            streams.Out.Write(PlanJson.ToJson(plan, json => PolicyReportJson.Write(json, policies)));
            return;
        }

        var tree = TreeReport.Of(plan, streams.OutStyle, options.ShowUnchanged);
        var outputs = OutputsReport.Of(plan, streams.OutStyle);
        var sections = new[] { tree, outputs, PolicyReportText.Of(policies, streams.OutStyle, withUndecided: false), SummaryReport.Of(plan, streams.OutStyle) };
        streams.Out.Write(string.Join("\n", sections.Where(section => section.Length > 0)));
    }
}
