using System.Net;
using System.Net.WebSockets;
using System.Text;

namespace FreeAgentics.Infra.Integration.Tests.Edges;

/// <summary>Sockets through both load balancers.</summary>
public sealed class WebSockets
{
    private const string Path = "/api/v1/ws/client-1";

    /// <summary>Longer than the heartbeat of 30 seconds and than the read time-out of any other path, 40 seconds.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(43);

    [Theory]
    [InlineData(EdgeKind.Nginx)]
    [InlineData(EdgeKind.Haproxy)]
    public async Task A_socket_outlives_the_heartbeat(EdgeKind kind)
    {
        await using var edge = await EdgeFixture.StartAsync(kind);
        using var socket = await ConnectAsync(edge);
        Assert.Equal("first", await EchoAsync(socket, "first"));
        await Task.Delay(Silence);
        Assert.Equal("second", await EchoAsync(socket, "second"));
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
    }

    [Theory]
    [InlineData(EdgeKind.Nginx)]
    [InlineData(EdgeKind.Haproxy)]
    public async Task A_client_that_comes_back_finds_its_server_again(EdgeKind kind)
    {
        await using var edge = await EdgeFixture.StartAsync(kind);
        for (var client = 0; client < 4; client++)
        {
            using var first = await ConnectAsync(edge);
            var cookie = first.HttpResponseHeaders!["Set-Cookie"].Single().Split(';')[0];
            var server = first.HttpResponseHeaders["X-Served-By"].Single();
            for (var again = 0; again < 5; again++)
            {
                using var next = await ConnectAsync(edge, cookie);
                Assert.Equal(server, next.HttpResponseHeaders!["X-Served-By"].Single());
            }
        }
    }

    private static async Task<ClientWebSocket> ConnectAsync(EdgeFixture edge, string? cookie = null)
    {
        var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        if (cookie is not null)
            socket.Options.SetRequestHeader("Cookie", cookie);
        await socket.ConnectAsync(new Uri($"ws://{edge.Address}{Path}"), CancellationToken.None);
        Assert.Equal(HttpStatusCode.SwitchingProtocols, socket.HttpStatusCode);
        return socket;
    }

    private static async Task<string> EchoAsync(ClientWebSocket socket, string message)
    {
        await socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        var buffer = new byte[64];
        var answer = await socket.ReceiveAsync(buffer, CancellationToken.None);
        return Encoding.UTF8.GetString(buffer, 0, answer.Count);
    }
}
