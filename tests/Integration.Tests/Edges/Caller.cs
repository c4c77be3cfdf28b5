using System.Net;
using System.Net.Sockets;
using FreeAgentics.Infra.Rendering.Placements;

namespace FreeAgentics.Infra.Integration.Tests.Edges;

/// <summary>A caller with an address of its own, so that the limits of one do not stop another.</summary>
internal sealed class Caller : IDisposable
{
    private readonly HttpClient client;

    public Caller(Address edge, string? host = null)
    {
        Host = host ?? $"127.{Random.Shared.Next(1, 255)}.{Random.Shared.Next(1, 255)}.{Random.Shared.Next(2, 255)}";
        client = new(new SocketsHttpHandler { ConnectCallback = (_, cancellation) => ConnectAsync(edge, cancellation), UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = new($"http://{edge}"),
            Timeout = TimeSpan.FromSeconds(30),
        };
    }

    /// <summary>Where requests come from.</summary>
    public string Host { get; }

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, headers);

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (method == HttpMethod.Post)
            request.Content = new StringContent("{}");
        return client.SendAsync(request);
    }

    public Task<HttpResponseMessage> PostAsync(string path, byte[] body) => client.PostAsync(new Uri(path, UriKind.Relative), new ByteArrayContent(body));

    public void Dispose() => client.Dispose();

    private async ValueTask<Stream> ConnectAsync(Address edge, CancellationToken cancellation)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Parse(Host), 0));
            await socket.ConnectAsync(edge.Host, edge.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
