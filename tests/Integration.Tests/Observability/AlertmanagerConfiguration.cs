using System.Text.Json;
using FreeAgentics.Infra.Components.Observability.Alerting;
using FreeAgentics.Infra.Integration.Tests.Daemons;

namespace FreeAgentics.Infra.Integration.Tests.Observability;

public sealed class AlertmanagerConfiguration : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("infra-alertmanager-").FullName;

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task Alertmanager_accepts_it_with_any_choice_of_receivers(bool pager, bool channel)
    {
        var result = await AmtoolAsync(pager, channel, "check-config", ConfigFile);
        Assert.Contains("SUCCESS", result, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("severity=critical alertname=ApiDown", "page")]
    [InlineData("severity=warning alertname=QueueAboveScalingTrigger", "notify")]
    [InlineData("severity=info alertname=ApiOverprovisioned", "none")]
    [InlineData("severity=none alertname=Watchdog", "none")]
    public async Task An_alert_goes_where_its_severity_says(string labels, string receiver) =>
        Assert.Equal(receiver, await AmtoolAsync(true, true, ["config", "routes", "test", "--config.file", ConfigFile, .. labels.Split(' ')]));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string ConfigFile => Path.Combine(_folder, "alertmanager.yml");

    private async Task<string> AmtoolAsync(bool pager, bool channel, params string[] arguments)
    {
        var receivers = new AlertReceivers(pager ? "/etc/alertmanager/secrets/receivers/pager" : null, channel ? "/etc/alertmanager/secrets/receivers/slack" : null, "#alerts");
        await File.WriteAllTextAsync(ConfigFile, JsonSerializer.Serialize(AlertmanagerFile.Spec(receivers)));
        return (await Command.RunAsync(await Executable.FindAsync("amtool", "prometheus-alertmanager"), arguments)).Succeeded();
    }
}
