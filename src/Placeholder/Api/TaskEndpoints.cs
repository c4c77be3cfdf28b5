using FreeAgentics.Infra.Placeholder.Configuration;
using FreeAgentics.Infra.Placeholder.Data;
using FreeAgentics.Infra.Placeholder.Queue;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace FreeAgentics.Infra.Placeholder.Api;

/// <summary>The producer of the queue, and a request that takes a known time.</summary>
internal static class TaskEndpoints
{
    private const int LongestWaitMilliseconds = 60_000;

    public static void Map(WebApplication app)
    {
        var tasks = app.Services.GetRequiredService<TaskStore>();
        var settings = app.Services.GetRequiredService<ApplicationSettings>();
        var queue = app.Services.GetRequiredKeyedService<IConnectionMultiplexer>(ApiProgram.Queue);

        // The row first: what is in the queue is always recorded. A row without an entry stays pending, and its client got an error.
        app.MapPost("/api/v1/tasks", async context =>
        {
            var body = await RequestBody.ReadAsync(context, ApiJson.Default.NewTask);
            if (body.WorkMs is < 0 or > LongestWaitMilliseconds)
                throw new BadHttpRequestException($"work_ms must be between 0 and {LongestWaitMilliseconds}");
            var id = await tasks.AddAsync(body.AgentId, context.RequestAborted);
            await queue.GetDatabase().ListLeftPushAsync(settings.QueueName, new QueuedTask(id, body.WorkMs).ToJson());
            context.Response.StatusCode = StatusCodes.Status202Accepted;
            await context.Response.WriteAsJsonAsync(new AcceptedTask(id), ApiJson.Default.AcceptedTask);
        });
        app.MapGet("/api/v1/tasks/{id:long}", async context =>
        {
            if (await tasks.FindAsync(RouteNumber.Of(context, "id"), context.RequestAborted) is { } task)
                await context.Response.WriteAsJsonAsync(task, ApiJson.Default.TaskRow);
            else
                context.Response.StatusCode = StatusCodes.Status404NotFound;
        });
        app.MapGet("/api/v1/wait/{milliseconds:long:range(0,60000)}", async context =>
        {
            await Task.Delay(TimeSpan.FromMilliseconds(RouteNumber.Of(context, "milliseconds")), context.RequestAborted);
            await context.Response.WriteAsJsonAsync(new HealthReport("ok", settings.Instance), ApiJson.Default.HealthReport);
        });
    }
}
