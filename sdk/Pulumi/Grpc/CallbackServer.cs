using System.Net;
using Google.Protobuf;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Callback = FreeAgentics.Infra.Protocol.Callback;

namespace Pulumi;

/// <summary>Serves functions of the program to the engine, on loopback, from the first one on.</summary>
internal sealed class CallbackServer : IAsyncDisposable
{
    private const int MaxMessageBytes = 400 * 1024 * 1024;

    private readonly CallbackService _service = new();
    private readonly Lazy<Task<(WebApplication Server, string Target)>> _running;

    public CallbackServer() => _running = new(StartAsync);

    public bool IsServing => _running.IsValueCreated;

    /// <returns>Where and by which token the engine calls the function.</returns>
    public async Task<Callback> ServeAsync(Func<ByteString, CancellationToken, Task<IMessage>> function)
    {
        var (_, target) = await _running.Value.ConfigureAwait(false);
        return new Callback { Target = target, Token = _service.Add(function) };
    }

    public async ValueTask DisposeAsync()
    {
        if (_running is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            await _running.Value.Result.Server.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<(WebApplication, string)> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel
            => kestrel.Listen(IPAddress.Loopback, 0, endpoint => endpoint.Protocols = HttpProtocols.Http2));
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(_service);
        builder.Services.AddGrpc(grpc => (grpc.MaxReceiveMessageSize, grpc.MaxSendMessageSize) = (MaxMessageBytes, MaxMessageBytes));
        var server = builder.Build();
        server.MapGrpcService<CallbackService>();
        await server.StartAsync().ConfigureAwait(false);

        var address = new Uri(server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return (server, $"{address.Host}:{address.Port}");
    }
}
