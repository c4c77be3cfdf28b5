using System.Net;
using System.Net.Sockets;

namespace FreeAgentics.Infra.Local.Tests.Load;

/// <summary>Clients that each come from an address of their own, as the edge counts requests by caller.</summary>
public static class Callers
{
    private static int _last;

    /// <param name="keep">True for a client that keeps its connections.</param>
    public static HttpClient New(string url, bool keep = true)
    {
        var number = Interlocked.Increment(ref _last);
        var address = IPAddress.Parse($"127.77.{number / 250}.{(number % 250) + 1}");
        var handler = new SocketsHttpHandler
        {
            UseProxy = false,
            ConnectCallback = async (context, cancellation) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                try
                {
                    socket.Bind(new IPEndPoint(address, 0));
                    await socket.ConnectAsync(context.DnsEndPoint, cancellation);
                    return new NetworkStream(socket, ownsSocket: true);
                }
                catch
                {
                    socket.Dispose();
                    throw;
                }
            },
        };
        return new HttpClient(handler) { BaseAddress = new Uri(url), DefaultRequestHeaders = { ConnectionClose = !keep }, Timeout = TimeSpan.FromSeconds(30) };
    }
}
