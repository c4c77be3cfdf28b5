using System.Text.Json;
using FreeAgentics.Infra.Components.Observability.Alerting;
using FreeAgentics.Infra.Integration.Tests.Daemons;

namespace FreeAgentics.Infra.Integration.Tests.Observability;

public sealed class AlertmanagerConfiguration : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("infra-alertmanager-").FullName;

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, false, true)]
    [InlineData(false, false, false)]
    public async Task Alertmanager_accepts_it_with_any_choice_of_receivers(bool pager, bool channel, bool webhook)
    {
        var result = await AmtoolAsync(pager, channel, webhook, "check-config", ConfigFile);
        Assert.Contains("SUCCESS", result, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("severity=critical alertname=ApiDown", "page")]
    [InlineData("severity=warning alertname=QueueAboveScalingTrigger", "notify")]
    [InlineData("severity=info alertname=ApiOverprovisioned", "none")]
    [InlineData("severity=none alertname=Watchdog", "none")]
    public async Task An_alert_goes_where_its_severity_says(string labels, string receiver) =>
        Assert.Equal(receiver, await AmtoolAsync(true, true, true, ["config", "routes", "test", "--config.file", ConfigFile, .. labels.Split(' ')]));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string ConfigFile => Path.Combine(_folder, "alertmanager.yml");

    private async Task<string> AmtoolAsync(bool pager, bool channel, bool webhook, params string[] arguments)
    {
        var receivers = new AlertReceivers(File("pager", pager), File("slack", channel), "#alerts", File("webhook", webhook));
        var config = JsonSerializer.Serialize(AlertmanagerFile.Spec(receivers));
        // Debian 12 has Alertmanager 0.25; webhooks read their URL from a file since 0.26, and the chart installs 0.34.
        config = config.Replace("\"url_file\":\"/etc", "\"url\":\"http://127.0.0.1/etc", StringComparison.Ordinal);
        await System.IO.File.WriteAllTextAsync(ConfigFile, config);
        return (await Command.RunAsync(await Executable.FindAsync("amtool", "prometheus-alertmanager"), arguments)).Succeeded();

        static string? File(string name, bool told) => told ? $"/etc/alertmanager/secrets/receivers/{name}" : null;
    }
}
