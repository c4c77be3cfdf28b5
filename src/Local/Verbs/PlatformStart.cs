using System.Collections.Immutable;
using FreeAgentics.Infra.Local.Daemons;
using FreeAgentics.Infra.Local.Database;
using FreeAgentics.Infra.Local.Health;
using FreeAgentics.Infra.Local.Processes;
using FreeAgentics.Infra.Local.Steps;
using FreeAgentics.Infra.Local.Topology;
using FreeAgentics.Infra.Rendering.Placements;
using FreeAgentics.Infra.Rendering.Reading;

namespace FreeAgentics.Infra.Local.Verbs;

/// <summary>Starts everything as soon as what it needs is there.</summary>
internal sealed class PlatformStart(LocalPlatform platform, IStepObserver observer)
{
    private readonly DatabaseSetUp _database = new(platform, observer);

    /// <exception cref="LocalException">Something did not start.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var fleet = new ApplicationFleet(platform);
        var api = fleet.NewApi(platform.Topology.Api.Least);
        var workers = fleet.NewWorkers(platform.Topology.Workers.Least);
        platform.Render(ApplicationFleet.Addresses(api), ApplicationFleet.Addresses(api));

        using var steps = new StepRunner(observer, cancellation);
        // The longest way first: everything else fits beside it.
        var databases = platform.Topology.Shards.Zip(platform.Placement().Shards)
            .Select((pair, shard) => Shard(steps, shard, pair.First, pair.Second)).ToList();
        var stores = RedisDaemons.Of(platform).Select(daemon => Start(steps, daemon)).ToList();
        var pooler = Start(steps, PoolerDaemon.Of(platform));
        var started = api.Select(daemon => steps.Run($"{daemon.Name} process", stop => StartAsync(daemon, Liveness(daemon), stop))).ToList();
        foreach (var daemon in workers)
            _ = Start(steps, daemon, stores);
        foreach (var daemon in MonitoringDaemons.Of(platform).Concat(ExporterDaemons.Of(platform)))
            _ = Start(steps, daemon);
        Task[] before = [pooler, .. databases, .. stores];
        var ready = api.Zip(started, (daemon, process) => steps.Run(daemon.Name, stop => HealthyAsync(daemon, daemon.Health, stop), before.Append(process))).ToList();
        var edge = Start(steps, EdgeDaemon.Of(platform), ready);
        if (ExporterDaemons.OfEdge(platform) is { } exporter)
            _ = Start(steps, exporter, [edge]);
        await steps.AllAsync().ConfigureAwait(false);
    }

    /// <summary>Starts one process and waits until it is well.</summary>
    public Task StartAsync(Daemon daemon, CancellationToken cancellation) => StartAsync(daemon, daemon.Health, cancellation);

    // The primary, then its database; then the jobs, and beside them the replicas.
    private Task Shard(StepRunner steps, int shard, DatabaseServers servers, ShardPlacement place)
    {
        var name = servers.Primary.Name;
        var data = steps.Run($"{name} data", stop => PostgresDaemons.InitializeAsync(platform, servers.Primary, stop));
        var primary = Start(steps, PostgresDaemons.Of(platform, servers.Primary, place.Primary), [data]);
        var database = steps.Run($"{name} database", stop => _database.CreateAsync(place.Primary, stop), primary);
        var jobs = steps.Run($"{name} jobs", stop => _database.RunJobsAsync(shard, place.Primary, stop), database);
        var replicas = servers.Replicas.Zip(place.Replicas, (replica, address) => steps.Run(
            replica.Name,
            async stop =>
            {
                await PostgresDaemons.CopyAsync(platform, replica, place.Primary, stop).ConfigureAwait(false);
                await StartAsync(PostgresDaemons.Of(platform, replica, address), stop).ConfigureAwait(false);
            },
            database));
        return Task.WhenAll(replicas.Append(jobs));
    }

    private Task Start(StepRunner steps, Daemon daemon, IEnumerable<Task>? after = null) =>
        steps.Run(daemon.Name, stop => StartAsync(daemon, daemon.Health, stop), after ?? []);

    private async Task StartAsync(Daemon daemon, HealthCheck check, CancellationToken cancellation)
    {
        platform.Starter.Start(daemon);
        await HealthyAsync(daemon, check, cancellation).ConfigureAwait(false);
    }

    private Task HealthyAsync(Daemon daemon, HealthCheck check, CancellationToken cancellation) => DaemonWait.HealthyAsync(platform.Folder, daemon, check, cancellation);

    // Whether it runs at all, which needs no database yet.
    private static HealthCheck Liveness(Daemon daemon) => daemon.Health with { Path = "/health" };
}
