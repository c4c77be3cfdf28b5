using System.Text.Json;

namespace FreeAgentics.Infra.Local.Tests.Monitoring;

/// <summary>Asks an Alertmanager.</summary>
public sealed class AlertmanagerApi(string address) : IDisposable
{
    private readonly HttpClient _client = new() { BaseAddress = new Uri($"http://{address}") };

    /// <returns>Names of the alerts that fire, in ordinal order.</returns>
    public async Task<IReadOnlyList<string>> FiringAsync()
    {
        using var document = JsonDocument.Parse(await _client.GetStringAsync(new Uri("/api/v2/alerts", UriKind.Relative)));
        return
        [
            .. document.RootElement.EnumerateArray().Select(alert => alert.GetProperty("labels").GetProperty("alertname").GetString()!)
                .Distinct().Order(StringComparer.Ordinal),
        ];
    }

    public void Dispose() => _client.Dispose();
}
