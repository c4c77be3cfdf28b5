namespace Pulumi;

/// <summary>Everything a program has begun: the deployment ends when all of it has, or with what failed.</summary>
internal sealed class InFlightTasks
{
    private readonly Lock _lock = new();
    private readonly List<Exception> _failures = [];
    private int _active;
    private bool _isStopped;
    private TaskCompletionSource? _idleOrFailed;
    private TaskCompletionSource? _idle;

    public bool HasFailed
    {
        get
        {
            lock (_lock)
                return _failures.Count > 0;
        }
    }

    /// <summary>From now on nothing new may be registered.</summary>
    public void Stop()
    {
        lock (_lock)
            _isStopped = true;
    }

    /// <exception cref="OperationCanceledException">The deployment has failed and is about to end.</exception>
    public void ThrowIfStopped()
    {
        if (_isStopped)
            throw new OperationCanceledException("The deployment has failed elsewhere.");
    }

    public void Watch(Task task)
    {
        if (task.IsCompletedSuccessfully)
            return;
        lock (_lock)
            _active++;
        task.ContinueWith(
            static (ended, tasks) => ((InFlightTasks)tasks!).OnEnded(ended),
            this,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    public void Fail(Exception exception)
    {
        lock (_lock)
        {
            Add(exception);
            Signal();
        }
    }

    public Task WhenIdleOrFailed()
    {
        lock (_lock)
            return _failures.Count > 0 || _active == 0 ? Task.CompletedTask : (_idleOrFailed ??= NewSignal()).Task;
    }

    /// <summary>Ends after the grace period at the latest: what failed may have left others waiting for ever.</summary>
    public async Task WhenIdle(TimeSpan grace)
    {
        Task idle;
        lock (_lock)
            idle = _active == 0 ? Task.CompletedTask : (_idle ??= NewSignal()).Task;
        await Task.WhenAny(idle, Task.Delay(grace)).ConfigureAwait(false);
    }

    /// <summary>The failures so far, each once, however many tasks it went through.</summary>
    public IReadOnlyList<Exception> TakeFailures()
    {
        lock (_lock)
        {
            List<Exception> failures = [.. _failures];
            _failures.Clear();
            return failures;
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void OnEnded(Task task)
    {
        lock (_lock)
        {
            _active--;
            if (task.Exception is { } exception)
                foreach (var inner in exception.Flatten().InnerExceptions)
                    Add(inner);
            else if (task.IsCanceled)
                Add(new TaskCanceledException(task));
            Signal();
        }
    }

    private void Add(Exception exception)
    {
        if (_isStopped && exception is OperationCanceledException)
            return;
        if (!_failures.Exists(known => IsSame(known, exception)))
            _failures.Add(exception);
    }

    // A cancelled task gives everyone who waits for it an exception of their own.
    private static bool IsSame(Exception known, Exception other)
        => ReferenceEquals(known, other) || (known is OperationCanceledException && other is OperationCanceledException);

    private void Signal()
    {
        if (_active == 0)
            _idle?.TrySetResult();
        if (_active == 0 || _failures.Count > 0)
            _idleOrFailed?.TrySetResult();
    }
}
