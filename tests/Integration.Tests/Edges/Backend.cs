using System.Collections.Concurrent;
using System.Net;
using FreeAgentics.Infra.Rendering.Placements;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FreeAgentics.Infra.Integration.Tests.Edges;

/// <summary>A server behind the edge that notes what reaches it.</summary>
/// <param name="address">Of loopback.</param>
internal sealed class Backend(Address address) : IAsyncDisposable
{
    private readonly ConcurrentQueue<SeenRequest> seen = new();
    private WebApplication? application;

    public Address Address => address;

    /// <summary>Requests but those of health checks, in the order in which they came.</summary>
    public IReadOnlyCollection<SeenRequest> Seen => seen;

    /// <summary>The status of every answer under /api; 200 unless a test says otherwise.</summary>
    public int Status { get; set; } = StatusCodes.Status200OK;

    public void Forget() => seen.Clear();

    public async Task<Backend> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Parse(address.Host), address.Port));
        application = builder.Build();
        application.UseWebSockets();
        application.Run(AnswerAsync);
        await application.StartAsync();
        return this;
    }

    /// <summary>Goes without a word: connections are cut in the middle of answers.</summary>
    public async Task KillAsync()
    {
        if (application is not { } running)
            return;
        application = null;
        await running.StopAsync(new CancellationToken(canceled: true));
        await running.DisposeAsync();
    }

    public async ValueTask DisposeAsync() => await KillAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (path is "/health" or "/api/v1/health")
        {
            await context.Response.WriteAsync("ok");
            return;
        }

        seen.Enqueue(SeenRequest.Of(context));
        context.Response.Headers["X-Served-By"] = address.ToString();
        if (context.WebSockets.IsWebSocketRequest)
        {
            await EchoAsync(context);
            return;
        }

        if (context.Request.Query.TryGetValue("wait", out var milliseconds))
            await Task.Delay(int.Parse(milliseconds.ToString()), context.RequestAborted);
        context.Response.StatusCode = Status;
        await context.Response.WriteAsync(address.ToString());
    }

    private static async Task EchoAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var buffer = new byte[1024];
        while (true)
        {
            var message = await socket.ReceiveAsync(buffer, context.RequestAborted);
            if (message.CloseStatus is { } status)
            {
                await socket.CloseOutputAsync(status, message.CloseStatusDescription, context.RequestAborted);
                return;
            }

            await socket.SendAsync(buffer.AsMemory(0, message.Count), message.MessageType, message.EndOfMessage, context.RequestAborted);
        }
    }
}
