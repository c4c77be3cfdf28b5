using System.Globalization;
using System.Text.Json;

namespace FreeAgentics.Infra.Local.Tests.Monitoring;

/// <summary>Asks a Prometheus.</summary>
public sealed class PrometheusApi(string address) : IDisposable
{
    private readonly HttpClient _client = new() { BaseAddress = new Uri($"http://{address}") };

    /// <returns>The only value of an expression; null where there is none.</returns>
    public async Task<double?> ValueAsync(string expression)
    {
        using var answer = await _client.GetAsync(new Uri($"/api/v1/query?query={Uri.EscapeDataString(expression)}", UriKind.Relative));
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.True(answer.IsSuccessStatusCode, $"{expression}: {document.RootElement}");
        var results = document.RootElement.GetProperty("data").GetProperty("result").EnumerateArray().ToList();
        return results.Count == 0 ? null : double.Parse(Assert.Single(results).GetProperty("value")[1].GetString()!, CultureInfo.InvariantCulture);
    }

    /// <summary>Jobs with the state of each of their targets.</summary>
    public async Task<ILookup<string, string>> TargetsAsync()
    {
        using var document = JsonDocument.Parse(await _client.GetStringAsync(new Uri("/api/v1/targets?state=active", UriKind.Relative)));
        return document.RootElement.GetProperty("data").GetProperty("activeTargets").EnumerateArray()
            .Select(target => (Job: target.GetProperty("labels").GetProperty("job").GetString()!, Health: target.GetProperty("health").GetString()!))
            .ToLookup(target => target.Job, target => target.Health);
    }

    public void Dispose() => _client.Dispose();
}
