using FreeAgentics.Infra.Engine.Diagnostics;
using FreeAgentics.Infra.Engine.Hosting;
using FreeAgentics.Infra.Engine.Programs;

namespace FreeAgentics.Infra.Engine;

/// <summary>Runs a program against the offline engine and gathers what it declares.</summary>
public static class Preview
{
    /// <summary>One preview, from the program's start to its end.</summary>
    /// <param name="request">What decides the preview.</param>
    /// <param name="program">The program; started at once, while the engine is still starting.</param>
    /// <param name="observer">Hears of progress; null for nobody.</param>
    /// <param name="cancellation">Ends the program with all its children, then the preview.</param>
    /// <exception cref="OperationCanceledException">The preview was cancelled; the program is gone.</exception>
    /// <exception cref="ProgramStartException">The program cannot be started.</exception>
    public static async Task<PreviewResult> RunAsync(
        PreviewRequest request, IProgram program, IPreviewObserver? observer = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(program);
        await using var server = new LoopbackServer();
        using var run = new PreviewRun(request, observer);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var running = RunProgramAsync(program, request, server.Address, stop);
        try
        {
            await server.StartAsync(new GrpcApplication(run.Services()), CancellationToken.None);
        }
        catch (RefusedException refusal)
        {
            run.Log.Error(refusal.Message);
            await stop.CancelAsync();
        }

        var outcome = await running;
        cancellation.ThrowIfCancellationRequested();
        return run.Result(ProgramReport.Completed(outcome, run, request));
    }

    private static async Task<ProgramOutcome> RunProgramAsync(
        IProgram program, PreviewRequest request, string address, CancellationTokenSource stop)
    {
        // Starting a process takes milliseconds in which the engine can start as well.
        await Task.Yield();
        stop.CancelAfter(request.Timeout);
        try
        {
            return new ProgramOutcome(await program.RunAsync(ProgramEnvironment.For(request, address), stop.Token), null);
        }
        catch (OperationCanceledException)
        {
            return new ProgramOutcome(null, null);
        }
        catch (Exception failure) when (failure is not ProgramStartException)
        {
            return new ProgramOutcome(null, failure);
        }
    }
}
