using System.Collections.Immutable;
using System.Globalization;
using FreeAgentics.Infra.Local.Application;
using FreeAgentics.Infra.Local.Health;
using FreeAgentics.Infra.Local.Processes;
using FreeAgentics.Infra.Local.Topology;

namespace FreeAgentics.Infra.Local.Daemons;

/// <summary>Processes of the application: each stands for a pod.</summary>
internal static class ApplicationDaemons
{
    public const string Api = "api";
    public const string Worker = "worker";

    /// <summary>How long after SIGTERM requests are still taken while readiness fails.</summary>
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(1);

    public static Daemon OfApi(LocalPlatform platform, int number, int port)
    {
        var workload = platform.Topology.Api;
        var name = Name(Api, number);
        return new()
        {
            Name = name,
            Kind = Api,
            Command = ["dotnet", platform.State.Application, "api"],
            AsServiceUser = false,
            Environment = Variables(platform, workload, name)
                .SetItem("HOST", LocalAddresses.Loopback)
                .SetItem("PORT", port.ToString(CultureInfo.InvariantCulture))
                .SetItem("DRAIN", Seconds(Drain))
                .SetItem("REQUEST_TIMEOUT", Seconds(workload.Grace - workload.PreStop)),
            Health = HealthCheck.Http(LocalAddresses.Loopback, port, workload.ReadinessPath ?? "/health"),
            StopPatience = workload.Grace - workload.PreStop + Drain,
        };
    }

    public static Daemon OfWorker(LocalPlatform platform, int number)
    {
        var workload = platform.Topology.Workers;
        var name = Name(Worker, number);
        return new()
        {
            Name = name,
            Kind = Worker,
            Command = ["dotnet", platform.State.Application, "worker"],
            AsServiceUser = false,
            Environment = Variables(platform, workload, name),
            Health = HealthCheck.Alive,
            StopPatience = workload.Grace - workload.PreStop,
        };
    }

    private static ImmutableSortedDictionary<string, string> Variables(LocalPlatform platform, Workload workload, string name)
    {
        var template = new SecretTemplate(platform.Topology, platform.Secrets, platform.Placement());
        return workload.Environment
            .SetItems(platform.Topology.SecretTemplates.Select(pair => KeyValuePair.Create(pair.Key, template.Fill(pair.Key, pair.Value))))
            .SetItem("POD_NAME", name)
            // Plain HTTP on one machine: what is redirected to TLS elsewhere is served here.
            .SetItem("PRODUCTION", "false")
            // Several processes share two cores: no thread, no second copy of code for what a moment's work would not pay.
            .SetItem("DOTNET_EnableWriteXorExecute", "0")
            .SetItem("DOTNET_gcServer", "0");
    }

    private static string Name(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{number}");

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString(CultureInfo.InvariantCulture);
}
