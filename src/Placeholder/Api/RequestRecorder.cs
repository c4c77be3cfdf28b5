using System.Diagnostics;
using FreeAgentics.Infra.Placeholder.Metrics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Npgsql;
using StackExchange.Redis;

namespace FreeAgentics.Infra.Placeholder.Api;

/// <summary>Counts and times every request that is somebody's, failed ones too; probes and scrapes are nobody's.</summary>
public sealed class RequestRecorder(RequestMetrics metrics, ReadinessGate gate)
{
    private const string Unmatched = "unmatched";

    public async Task InvokeAsync(HttpContext context, Func<Task> next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        // A client that keeps its connection must find another process.
        if (gate.IsClosed)
            context.Response.Headers.Connection = "close";
        var started = Stopwatch.GetTimestamp();
        try
        {
            await next();
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (Exception error) when (error is NpgsqlException or RedisException or TimeoutException or BadHttpRequestException && !context.Response.HasStarted)
        {
            context.Response.StatusCode = error is BadHttpRequestException ? StatusCodes.Status400BadRequest : StatusCodes.Status503ServiceUnavailable;
            await Console.Error.WriteLineAsync($"{context.Request.Method} {context.Request.Path}: {error.Message}");
        }
        finally
        {
            var endpoint = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? Unmatched;
            if (!ProbeEndpoints.IsNobodys(endpoint))
                metrics.Count(new RequestLabels(context.Request.Method, endpoint, context.Response.StatusCode), Stopwatch.GetElapsedTime(started));
        }
    }
}
