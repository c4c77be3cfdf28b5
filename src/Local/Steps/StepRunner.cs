using System.Diagnostics;

namespace FreeAgentics.Infra.Local.Steps;

/// <summary>Runs steps as soon as what they need is there, and stops the others when one fails.</summary>
public sealed class StepRunner(IStepObserver observer, CancellationToken cancellation) : IDisposable
{
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
    private readonly List<Task> _steps = [];
    private readonly long _started = Stopwatch.GetTimestamp();

    /// <param name="after">Steps that have to be done first.</param>
    public Task Run(string name, Func<CancellationToken, Task> work, params IEnumerable<Task> after)
    {
        var step = RunAsync(name, work, [.. after]);
        _steps.Add(step);
        return step;
    }

    /// <summary>Waits for every step that has been given.</summary>
    /// <exception cref="LocalException">The first failure.</exception>
    /// <exception cref="OperationCanceledException">The user wants no more of it.</exception>
    public async Task AllAsync()
    {
        await Task.WhenAll(_steps).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellation.ThrowIfCancellationRequested();
        // What was stopped because of another's failure is not the reason.
        if (_steps.FirstOrDefault(step => step.IsFaulted) is { } failed)
            await failed.ConfigureAwait(false);
        await Task.WhenAll(_steps).ConfigureAwait(false);
    }

    public void Dispose() => _stop.Dispose();

    private async Task RunAsync(string name, Func<CancellationToken, Task> work, Task[] after)
    {
        try
        {
            await Task.WhenAll(after).WaitAsync(_stop.Token).ConfigureAwait(false);
            _stop.Token.ThrowIfCancellationRequested();
            var waited = Stopwatch.GetElapsedTime(_started);
            await work(_stop.Token).ConfigureAwait(false);
            observer.Done(name, waited, Stopwatch.GetElapsedTime(_started) - waited);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            await _stop.CancelAsync().ConfigureAwait(false);
            // The reason belongs to the step that failed; those that wait for it are merely stopped.
            if (after.Any(step => step.IsFaulted))
                throw new OperationCanceledException($"{name} was not begun", error);
            throw;
        }
    }
}
