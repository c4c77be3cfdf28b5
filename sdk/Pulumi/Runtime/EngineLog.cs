using FreeAgentics.Infra.Protocol;

namespace Pulumi;

/// <summary>Messages to the engine, one after the other so that they keep their order.</summary>
internal sealed class EngineLog(IEngine engine, InFlightTasks tasks)
{
    private readonly Lock _lock = new();
    private Task _last = Task.CompletedTask;

    /// <summary>An error was logged, by the program or because it failed.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Sends without waiting; the deployment waits.</summary>
    public void Send(LogSeverity severity, string message, Resource? resource, int? streamId, bool? ephemeral)
    {
        HasErrors |= severity == LogSeverity.Error;
        var request = new LogRequest
        {
            Severity = severity,
            Message = message,
            StreamId = streamId ?? 0,
            Ephemeral = ephemeral ?? false,
        };
        tasks.Watch(resource is null ? Enqueue(request) : SendAboutAsync(resource, request));
    }

    /// <summary>Sends an error now, with the URN of the resource if it has one yet.</summary>
    /// <exception cref="LogException">The engine could not be told.</exception>
    public Task ErrorAsync(string message, Resource? resource)
    {
        HasErrors = true;
        var urn = UrnAsync(resource);
        return Enqueue(new LogRequest
        {
            Severity = LogSeverity.Error,
            Message = message,
            Urn = urn.IsCompletedSuccessfully ? urn.Result : "",
        });
    }

    public Task FlushAsync()
    {
        lock (_lock)
            return _last;
    }

    private async Task SendAboutAsync(Resource resource, LogRequest request)
    {
        request.Urn = await UrnAsync(resource).ConfigureAwait(false);
        await Enqueue(request).ConfigureAwait(false);
    }

    private Task Enqueue(LogRequest request)
    {
        lock (_lock)
            return _last = SendAfterAsync(_last, request);
    }

    private async Task SendAfterAsync(Task previous, LogRequest request)
    {
        await previous.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        try
        {
            await engine.LogAsync(request).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            throw new LogException(e);
        }
    }

    // A message about a resource whose registration failed goes out without its URN.
    private static async ValueTask<string> UrnAsync(Resource? resource)
    {
        if (resource?.Urn is null)
            return "";
        try
        {
            return await resource.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        }
        catch (Exception)
        {
            return "";
        }
    }
}
