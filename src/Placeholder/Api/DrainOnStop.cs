using FreeAgentics.Infra.Placeholder.Configuration;
using Microsoft.Extensions.Hosting;

namespace FreeAgentics.Infra.Placeholder.Api;

/// <summary>On SIGTERM readiness fails first, while requests are still taken; only then the server stops listening and finishes what has begun.</summary>
public sealed class DrainOnStop(ReadinessGate gate, ApplicationSettings settings) : IHostedLifecycleService
{
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        gate.Close();
        await Task.Delay(settings.Drain, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
