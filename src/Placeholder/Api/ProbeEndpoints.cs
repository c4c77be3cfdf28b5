using FreeAgentics.Infra.Placeholder.Configuration;
using FreeAgentics.Infra.Placeholder.Data;
using FreeAgentics.Infra.Placeholder.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace FreeAgentics.Infra.Placeholder.Api;

/// <summary>Liveness, readiness, metrics.</summary>
internal static class ProbeEndpoints
{
    private const string Liveness = "/health";
    private const string Readiness = "/api/v1/health";
    private const string Metrics = "/metrics";

    /// <summary>Shorter than the probe's own time-out of three seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static bool IsNobodys(string endpoint) => endpoint is Liveness or Readiness or Metrics;

    public static void Map(WebApplication app)
    {
        var instance = app.Services.GetRequiredService<ApplicationSettings>().Instance;
        var gate = app.Services.GetRequiredService<ReadinessGate>();
        var pools = app.Services.GetRequiredService<DatabasePools>();
        var metrics = app.Services.GetRequiredService<RequestMetrics>();

        app.MapGet(Liveness, context => context.Response.WriteAsJsonAsync(new HealthReport("ok", instance), ApiJson.Default.HealthReport));
        app.MapGet(Readiness, async context =>
        {
            var status = gate.IsClosed ? "draining" : await DatabaseStatusAsync(pools, context.RequestAborted);
            context.Response.StatusCode = status == "ok" ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
            await context.Response.WriteAsJsonAsync(new HealthReport(status, instance), ApiJson.Default.HealthReport);
        });
        app.MapGet(Metrics, context =>
        {
            context.Response.ContentType = MetricText.ContentType;
            return context.Response.WriteAsync(metrics.Render());
        });
    }

    private static async Task<string> DatabaseStatusAsync(DatabasePools pools, CancellationToken aborted)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        patience.CancelAfter(Patience);
        try
        {
            await pools.PingAsync(patience.Token);
            return "ok";
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException || (error is OperationCanceledException && !aborted.IsCancellationRequested))
        {
            await Console.Error.WriteLineAsync($"readiness: {error.Message}");
            return "the database does not answer";
        }
    }
}
