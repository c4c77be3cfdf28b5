using FreeAgentics.Infra.Changes;
using FreeAgentics.Infra.Cli.Commands.Preview;
using FreeAgentics.Infra.Cli.Terminal;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Cli.Commands.Changes;

/// <summary><c>preview &lt;stack&gt; --destroy</c>: what a teardown of the stack would do. With a baseline, of what stands by it; else of what the program would create.</summary>
internal static class TeardownRun
{
    /// <returns>The exit code: failed where something stands in the way.</returns>
    /// <exception cref="UserErrorException">A file is missing or broken, or the options do not go together.</exception>
    public static async Task<int> RunAsync(PreviewOptions options, Repository repository, StackSelection selection, Streams streams, CancellationToken cancellation)
    {
        if (selection.IsSeveral)
            throw new UserErrorException("--destroy takes one stack.");
        if (options is not { Format: PreviewFormat.Text or PreviewFormat.Json, SaveTo: null, ReportsTo: null, Base: null })
            throw new UserErrorException("--destroy goes with --against, --format text and --format json only.");
        var stack = selection.Stacks[0];
        var configuration = StackConfiguration.Read(repository, stack);
        var plan = options.Against is { } against
            ? Standing(against, configuration.Project, stack, streams)
            : await DeclaredAsync(options, repository, configuration, stack, streams, cancellation).ConfigureAwait(false);
        if (plan is null)
            return ExitCode.Failed;
        var report = TeardownPlanner.Of(plan);
        streams.Out.Write(options.Format == PreviewFormat.Json ? TeardownJson.Of(report) : TeardownText.Of(report, streams.OutStyle));
        return report.Blocked ? ExitCode.Failed : ExitCode.Fine;
    }

    private static Plan Standing(string path, string project, string stack, Streams streams)
    {
        var file = PlanFile.ReadBaseline(path, project, stack);
        foreach (var note in file.Notes)
            streams.Error.WriteLine($"{path}: {note}");
        return file.Plan;
    }

    private static async Task<Plan?> DeclaredAsync(
        PreviewOptions options, Repository repository, StackConfiguration configuration, string stack, Streams streams, CancellationToken cancellation)
    {
        var previews = new StackPreviews(repository, options.Unknowns, StackOutputsFile.Read(options.StackOutputsFile));
        streams.Error.Write(configuration.Warnings);
        Engine.PreviewResult result;
        using (var progress = new ProgressLine(streams, stack))
            result = await previews.RunAsync(configuration, stack, baseline: null, progress, cancellation).ConfigureAwait(false);
        streams.Error.Write(DiagnosticText.Of(result.Diagnostics, streams.ErrorStyle, options.Verbose));
        return result.Succeeded ? result.Plan : null;
    }
}
