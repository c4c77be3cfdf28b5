using FreeAgentics.Infra.Placeholder.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FreeAgentics.Infra.Placeholder.Api;

/// <summary>Reads and writes, each by its own pool.</summary>
internal static class AgentEndpoints
{
    private const int LongestName = 255;

    public static void Map(WebApplication app)
    {
        var agents = app.Services.GetRequiredService<AgentStore>();
        var pools = app.Services.GetRequiredService<DatabasePools>();

        app.MapGet("/api/v1/agents", async context =>
            await context.Response.WriteAsJsonAsync(await agents.NewestAsync(context.RequestAborted), ApiJson.Default.ListAgent));
        app.MapGet("/api/v1/agents/{id:long}", async context =>
        {
            if (await agents.FindAsync(RouteNumber.Of(context, "id"), context.RequestAborted) is { } agent)
                await context.Response.WriteAsJsonAsync(agent, ApiJson.Default.Agent);
            else
                context.Response.StatusCode = StatusCodes.Status404NotFound;
        });
        app.MapPost("/api/v1/agents", async context =>
        {
            var body = await RequestBody.ReadAsync(context, ApiJson.Default.NewAgent);
            if (body.Name is not { Length: > 0 and <= LongestName } name)
                throw new BadHttpRequestException("name must have 1 to 255 characters");
            var agent = await agents.AddAsync(name, context.RequestAborted);
            context.Response.StatusCode = StatusCodes.Status201Created;
            await context.Response.WriteAsJsonAsync(agent, ApiJson.Default.Agent);
        });
        app.MapGet("/api/v1/servers", async context => await context.Response.WriteAsJsonAsync(
            new ServersReport(await ServerRole.AskAsync(pools.Write, context.RequestAborted), await ServerRole.AskAsync(pools.Read, context.RequestAborted)),
            ApiJson.Default.ServersReport));
    }
}
