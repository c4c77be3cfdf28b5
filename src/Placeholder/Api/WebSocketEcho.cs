using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace FreeAgentics.Infra.Placeholder.Api;

/// <summary>Says back what it hears, until the client or the process leaves. Pings keep the connection open through proxies.</summary>
internal static class WebSocketEcho
{
    private const int LargestFrame = 4096;

    public static void Map(WebApplication app) => app.Map("/api/v1/ws/{client_id}", async context =>
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = StatusCodes.Status426UpgradeRequired;
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        try
        {
            await EchoAsync(socket, app.Lifetime.ApplicationStopping);
        }
        catch (WebSocketException)
        {
            // The client is gone without a word.
            context.Abort();
        }
    });

    private static async Task EchoAsync(WebSocket socket, CancellationToken stopping)
    {
        var buffer = new byte[LargestFrame];
        var stop = Task.Delay(Timeout.Infinite, stopping);
        while (socket.State == WebSocketState.Open)
        {
            // A cancelled receive would abort the socket: the close has to be said.
            var received = socket.ReceiveAsync(buffer, CancellationToken.None);
            if (await Task.WhenAny(received, stop) == stop)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, "the server stops", CancellationToken.None);
                return;
            }

            var frame = await received;
            if (frame.MessageType == WebSocketMessageType.Close)
                await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
            else
                await socket.SendAsync(buffer.AsMemory(0, frame.Count), frame.MessageType, frame.EndOfMessage, CancellationToken.None);
        }
    }
}
