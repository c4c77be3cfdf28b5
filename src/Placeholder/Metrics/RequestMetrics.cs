using System.Collections.Concurrent;
using FreeAgentics.Infra.Placeholder.Configuration;

namespace FreeAgentics.Infra.Placeholder.Metrics;

/// <summary>Requests, their durations, and open connections since the start of the process.</summary>
public sealed class RequestMetrics(MetricNames names)
{
    private readonly ConcurrentDictionary<RequestLabels, long> _requests = new();
    private readonly ConcurrentDictionary<(string Method, string Endpoint), Histogram> _durations = new();
    private int _connections;

    public void Count(RequestLabels labels, TimeSpan duration)
    {
        _requests.AddOrUpdate(labels, 1, (_, count) => count + 1);
        _durations.GetOrAdd((labels.Method, labels.Endpoint), _ => new Histogram()).Observe(duration.TotalSeconds);
    }

    public void Opened() => Interlocked.Increment(ref _connections);

    public void Closed() => Interlocked.Decrement(ref _connections);

    /// <returns>The text format of Prometheus, version 0.0.4.</returns>
    public string Render()
    {
        var text = new MetricText();
        foreach (var name in names.Requests)
        {
            text.Family(name, "counter", "Requests by method, endpoint and status.");
            foreach (var (labels, count) in _requests)
                text.Sample(name, [("method", labels.Method), ("endpoint", labels.Endpoint), ("status", $"{labels.Status}")], count);
        }

        foreach (var name in names.RequestDuration)
        {
            text.Family(name, "histogram", "Seconds from the first byte of a request to the last of its response.");
            foreach (var ((method, endpoint), histogram) in _durations)
                text.Histogram(name, [("method", method), ("endpoint", endpoint)], histogram);
        }

        text.Family(names.ActiveConnections, "gauge", "Connections that are open.");
        text.Sample(names.ActiveConnections, [], Volatile.Read(ref _connections));
        return text.ToString();
    }
}
