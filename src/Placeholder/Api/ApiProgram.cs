using FreeAgentics.Infra.Placeholder.Configuration;
using FreeAgentics.Infra.Placeholder.Data;
using FreeAgentics.Infra.Placeholder.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace FreeAgentics.Infra.Placeholder.Api;

/// <summary>The mode <c>api</c>: one process behind the load balancer.</summary>
public static class ApiProgram
{
    internal const string Queue = "queue";

    /// <summary>Runs until SIGTERM or SIGINT.</summary>
    public static async Task RunAsync(ApplicationSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var cache = ConnectionMultiplexer.ConnectAsync(settings.Cache);
        var queue = ConnectionMultiplexer.ConnectAsync(settings.Queue);
        await using var pools = new DatabasePools(settings);
        await using var cacheConnection = await cache;
        await using var queueConnection = await queue;

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var metrics = new RequestMetrics(settings.Metrics);
        builder.Services
            .AddSingleton(settings)
            .AddSingleton(pools)
            .AddSingleton(metrics)
            .AddSingleton<ReadinessGate>()
            .AddSingleton<RequestRecorder>()
            .AddSingleton<IConnectionMultiplexer>(cacheConnection)
            .AddKeyedSingleton<IConnectionMultiplexer>(Queue, queueConnection)
            .AddSingleton<AgentStore>()
            .AddSingleton<TaskStore>()
            .AddHostedService<DrainOnStop>()
            .Configure<HostOptions>(host => host.ShutdownTimeout = settings.Drain + settings.RequestTimeout);
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            // Longer than any proxy before it keeps a connection: who closes first must be the proxy.
            server.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(130);
            server.Listen(settings.Host, settings.Port, listen => listen.Use(next => connection => CountAsync(connection, next, metrics)));
        });

        await using var app = builder.Build();
        app.UseRouting();
        var recorder = app.Services.GetRequiredService<RequestRecorder>();
        app.Use((context, next) => recorder.InvokeAsync(context, () => next(context)));
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = settings.Heartbeat, KeepAliveTimeout = settings.Heartbeat * 2 });
        ProbeEndpoints.Map(app);
        AgentEndpoints.Map(app);
        TaskEndpoints.Map(app);
        WebSocketEcho.Map(app);
        await app.RunAsync();
    }

    private static async Task CountAsync(ConnectionContext connection, ConnectionDelegate next, RequestMetrics metrics)
    {
        metrics.Opened();
        try
        {
            await next(connection);
        }
        finally
        {
            metrics.Closed();
        }
    }
}
