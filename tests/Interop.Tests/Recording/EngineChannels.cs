using Grpc.Net.Client;

namespace FreeAgentics.Infra.Interop.Tests.Recording;

/// <summary>Channels to the engine behind a recorder.</summary>
public sealed record EngineChannels(GrpcChannel Monitor, GrpcChannel Engine) : IDisposable
{
    /// <param name="monitor">host:port of the ResourceMonitor service.</param>
    /// <param name="engine">host:port of the Engine service.</param>
    public static EngineChannels Of(string monitor, string engine) =>
        new(GrpcChannel.ForAddress($"http://{monitor}"), GrpcChannel.ForAddress($"http://{engine}"));

    public void Dispose()
    {
        Monitor.Dispose();
        Engine.Dispose();
    }
}
