using System.Collections.Concurrent;

namespace Pulumi;

/// <summary>What the engine can do, asked once a feature and only when it matters.</summary>
internal sealed class MonitorFeatureSet(IMonitor monitor)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<bool>>> _answers = new();

    public Task<bool> SupportsAsync(string id)
        => _answers.GetOrAdd(id, static (id, monitor) => new(() => monitor.SupportsFeatureAsync(id)), monitor).Value;

    /// <exception cref="RunException">The engine cannot do it.</exception>
    public async ValueTask RequireAsync(string id, string feature)
    {
        if (!await SupportsAsync(id).ConfigureAwait(false))
            throw new RunException($"The Pulumi CLI does not support {feature}. Please update the Pulumi CLI.");
    }
}
