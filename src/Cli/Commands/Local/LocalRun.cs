using System.Globalization;
using FreeAgentics.Infra.Local;
using FreeAgentics.Infra.Local.State;
using FreeAgentics.Infra.Local.Verbs;

namespace FreeAgentics.Infra.Cli.Commands.Local;

/// <summary>The verbs on a platform that stands: one call, one report, an exit code.</summary>
internal static class LocalRun
{
    public static Task<int> StatusAsync(LocalOptions options, CancellationToken cancellation) =>
        ReportAsync(options, root => PlatformStatus.OfAsync(root, options.Stack, cancellation), judge: true);

    public static Task<int> ScaleAsync(LocalOptions options, IReadOnlyList<string> counts, CancellationToken cancellation)
    {
        var wanted = ScaleArguments.Read(counts);
        return ReportAsync(options, root => PlatformScale.ToAsync(root, options.Stack, SearchPath(), wanted, Progress(options), cancellation), judge: true);
    }

    public static Task<int> RollAsync(LocalOptions options, CancellationToken cancellation) =>
        ReportAsync(options, root => PlatformScale.ReplaceAsync(root, options.Stack, SearchPath(), Progress(options), cancellation), judge: true);

    public static Task<int> StopAsync(LocalOptions options, string process, CancellationToken cancellation) =>
        ReportAsync(options, root => PlatformProcess.StopAsync(root, options.Stack, SearchPath(), process, cancellation), judge: false);

    public static Task<int> StartAsync(LocalOptions options, string process, CancellationToken cancellation) =>
        ReportAsync(options, root => PlatformProcess.StartAsync(root, options.Stack, SearchPath(), process, Progress(options), cancellation), judge: false);

    public static async Task<int> DownAsync(LocalOptions options, string? keepLogs)
    {
        var stopped = await LocalErrors.ToldAsync(() => PlatformDown.RunAsync(Root(options), options.Stack, keepLogs)).ConfigureAwait(false);
        options.Streams.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The local platform of {options.Stack} is down: {stopped} processes stopped, no file left."));
        return ExitCode.Fine;
    }

    public static string Root(LocalOptions options) => StateRoot.Of(options.State, Environment.GetEnvironmentVariable);

    public static string SearchPath() => Environment.GetEnvironmentVariable("PATH") ?? "";

    public static LocalProgress Progress(LocalOptions options) => new(options.Streams, options.Verbose);

    public static void Write(LocalOptions options, PlatformReport report) =>
        options.Streams.Out.Write(options.AsJson ? LocalJson.Of(report) : LocalText.Of(report));

    /// <param name="judge">True where a process that is not well makes the command fail.</param>
    private static async Task<int> ReportAsync(LocalOptions options, Func<string, Task<PlatformReport>> act, bool judge)
    {
        var report = await LocalErrors.ToldAsync(() => act(Root(options))).ConfigureAwait(false);
        Write(options, report);
        return judge && !report.IsHealthy ? ExitCode.Failed : ExitCode.Fine;
    }
}
