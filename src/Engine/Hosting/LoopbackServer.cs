using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FreeAgentics.Infra.Engine.Hosting;

/// <summary>Serves gRPC on a free loopback port. The port is open from the constructor on: who connects before <see cref="StartAsync"/> waits in the backlog.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private const int Backlog = 512;
    private const int WindowBytes = 8 * 1024 * 1024;

    private readonly Socket _listener;
    private readonly IPEndPoint _endPoint;
    private KestrelServer? _kestrel;

    public LoopbackServer()
    {
        _listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen(Backlog);
        _endPoint = (IPEndPoint)_listener.LocalEndPoint!;
    }

    /// <summary>Host and port, as PULUMI_MONITOR and PULUMI_ENGINE want them.</summary>
    public string Address => $"127.0.0.1:{_endPoint.Port}";

    // Kestrel takes its time to come about, in which the program can start already.
    public Task StartAsync(GrpcApplication application, CancellationToken cancellation)
    {
        var transport = new SocketTransportOptions { CreateBoundListenSocket = _ => _listener, Backlog = Backlog };
        _kestrel = new KestrelServer(
            Options.Create(OptionsFor(_endPoint)),
            new SocketTransportFactory(Options.Create(transport), NullLoggerFactory.Instance),
            NullLoggerFactory.Instance);
        return _kestrel.StartAsync(application, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        if (_kestrel is not null)
        {
            // A cancelled token makes Kestrel drop open connections at once instead of draining them.
            await _kestrel.StopAsync(new CancellationToken(canceled: true));
            _kestrel.Dispose();
        }

        _listener.Dispose();
    }

    private static KestrelServerOptions OptionsFor(IPEndPoint endPoint)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
        options.Limits.Http2.MaxStreamsPerConnection = 10_000;
        options.Limits.Http2.InitialConnectionWindowSize = WindowBytes;
        options.Limits.Http2.InitialStreamWindowSize = WindowBytes;
        options.Listen(endPoint, listen => listen.Protocols = HttpProtocols.Http2);
        return options;
    }
}
