namespace Pulumi;

/// <summary>
/// Lets as many registrations through at once as an HTTP/2 connection usually carries, in the order they came; the rest
/// would wait in the connection, where they weigh more.
/// </summary>
internal sealed class RegistrationGate
{
    private readonly Lock _lock = new();
    private readonly Queue<TaskCompletionSource> _waiting = [];
    private int _places = 100;

    public Task EnterAsync()
    {
        lock (_lock)
        {
            if (_places > 0)
            {
                _places--;
                return Task.CompletedTask;
            }

            var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue(turn);
            return turn.Task;
        }
    }

    public void Leave()
    {
        lock (_lock)
        {
            if (!_waiting.TryDequeue(out var next))
                _places++;
            else
                next.SetResult();
        }
    }
}
