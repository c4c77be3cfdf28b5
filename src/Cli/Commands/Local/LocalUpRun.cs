using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using FreeAgentics.Infra.Cli.Commands.Preview;
using FreeAgentics.Infra.Local.Verbs;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Cli.Commands.Local;

/// <summary>One run of <c>local up</c>: previews the stack, then starts what the plan declares.</summary>
internal static class LocalUpRun
{
    /// <returns>The exit code.</returns>
    /// <exception cref="UserErrorException">The stack has no file, programs are missing, or something did not start.</exception>
    public static async Task<int> RunAsync(LocalOptions options, LoadBalancer loadBalancer, int timeFactor, CancellationToken cancellation)
    {
        if (timeFactor < 1)
            throw new UserErrorException($"--time-factor is {timeFactor}; it must be 1 or more.");
        var started = Stopwatch.GetTimestamp();
        var repository = Repository.At(options.Directory);
        var configuration = StackConfiguration.Read(repository, options.Stack);
        var result = await new StackPreviews(repository, unknowns: false, ImmutableDictionary<string, ObjectValue>.Empty)
            .RunAsync(configuration, options.Stack, baseline: null, observer: null, cancellation).ConfigureAwait(false);
        if (!result.Succeeded)
        {
            options.Streams.Error.Write(DiagnosticText.Of(result.Diagnostics, options.Streams.ErrorStyle, options.Verbose));
            return ExitCode.Failed;
        }

        var progress = LocalRun.Progress(options);
        progress.Done("preview", TimeSpan.Zero, Stopwatch.GetElapsedTime(started));
        var report = await LocalErrors.ToldAsync(() => PlatformUp.RunAsync(
            new UpRequest
            {
                Plan = result.Plan,
                StateRoot = LocalRun.Root(options),
                Repository = repository.Root,
                Application = PlaceholderProgram.Path(),
                SearchPath = LocalRun.SearchPath(),
                LoadBalancer = loadBalancer,
                TimeFactor = timeFactor,
            },
            progress,
            cancellation)).ConfigureAwait(false);
        LocalRun.Write(options, report);
        options.Streams.FlushOut();
        var elapsed = Stopwatch.GetElapsedTime(started).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        options.Streams.Error.WriteLine($"The local platform of {options.Stack} is up after {elapsed} s. ./infra local down {options.Stack} ends it.");
        return report.IsHealthy ? ExitCode.Fine : ExitCode.Failed;
    }
}
