using Grpc.Core;
using Grpc.Net.Client;

namespace Pulumi;

/// <summary>The way to the engine: one HTTP/2 channel an address, so usually one.</summary>
internal sealed class EngineConnection : IDisposable
{
    private const int MaxMessageBytes = 400 * 1024 * 1024;

    private readonly GrpcChannel _monitorChannel;
    private readonly GrpcChannel _engineChannel;

    private EngineConnection(string monitorAddress, string engineAddress)
    {
        _monitorChannel = OpenChannel(monitorAddress);
        _engineChannel = engineAddress == monitorAddress ? _monitorChannel : OpenChannel(engineAddress);
        Monitor = new GrpcMonitor(_monitorChannel.CreateCallInvoker());
        Engine = new GrpcEngine(_engineChannel.CreateCallInvoker());
    }

    public IMonitor Monitor { get; }

    public IEngine Engine { get; }

    public static EngineConnection Open(ProgramEnvironment environment)
        => new(environment.MonitorAddress, environment.EngineAddress);

    public void Dispose()
    {
        _monitorChannel.Dispose();
        _engineChannel.Dispose();
    }

    // The engine is on this machine: no proxy, whatever the environment says.
    private static GrpcChannel OpenChannel(string address) => GrpcChannel.ForAddress($"http://{address}", new GrpcChannelOptions
    {
        Credentials = ChannelCredentials.Insecure,
        MaxReceiveMessageSize = MaxMessageBytes,
        MaxSendMessageSize = MaxMessageBytes,
        // A client of our own, since a channel builds a load balancer around a handler; deadlines are the engine's business.
        HttpClient = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false, ActivityHeadersPropagator = null })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        },
        DisposeHttpClient = true,
    });
}
