namespace Pulumi;

/// <summary>Runs the program's own code, waits for everything it has begun, and reports every failure once.</summary>
internal sealed class ProgramRun(Deployment deployment)
{
    private const int ExitAfterReportedFailure = 32;
    private const int ExitAfterFailure = 1;

    // In a preview nothing happens to anybody, so whatever else fails may still show.
    private static readonly TimeSpan GraceInPreview = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan GraceInUpdate = TimeSpan.FromSeconds(1);

    public async Task<int> RunAsync(Func<Stack> createStack)
    {
        try
        {
            createStack().RegisterOwnOutputs();
        }
        catch (Exception e)
        {
            deployment.Tasks.Fail(e);
        }

        return await FinishAsync().ConfigureAwait(false);
    }

    public async Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> declare, StackOptions? options)
    {
        try
        {
            _ = new Stack(declare, options);
        }
        catch (Exception e)
        {
            deployment.Tasks.Fail(e);
        }

        return await FinishAsync().ConfigureAwait(false);
    }

    /// <summary>One line in the log of any engine but the one of this repository.</summary>
    public void AnnounceLocalSdk() => deployment.Tasks.Watch(LocalSdkNotice.LogAsync(deployment));

    private async Task<int> FinishAsync()
    {
        await deployment.Tasks.WhenIdleOrFailed().ConfigureAwait(false);
        if (deployment.Tasks.HasFailed)
            return await ReportAsync().ConfigureAwait(false);
        await deployment.Log.FlushAsync().ConfigureAwait(false);
        if (deployment.Log.HasErrors)
            return ExitAfterFailure;

        try
        {
            await deployment.Monitor.SignalAndWaitForShutdownAsync().ConfigureAwait(false);
        }
        catch (Exception e)
        {
            deployment.Tasks.Fail(e);
            return await ReportAsync().ConfigureAwait(false);
        }

        return 0;
    }

    private async Task<int> ReportAsync()
    {
        var isPreview = deployment.Settings.IsPreview;
        if (!isPreview)
            deployment.Tasks.Stop();
        await deployment.Tasks.WhenIdle(isPreview ? GraceInPreview : GraceInUpdate).ConfigureAwait(false);

        var exitCode = ExitAfterReportedFailure;
        foreach (var failure in deployment.Tasks.TakeFailures())
            if (!await FailureReport.TryLogAsync(deployment.Log, failure).ConfigureAwait(false))
                exitCode = ExitAfterFailure;
        // For programs that do not return the code they get.
        return Environment.ExitCode = exitCode;
    }
}
