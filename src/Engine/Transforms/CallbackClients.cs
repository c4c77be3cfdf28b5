using System.Collections.Concurrent;
using FreeAgentics.Infra.Engine.Diagnostics;
using FreeAgentics.Infra.Engine.Hosting;
using FreeAgentics.Infra.Protocol;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;

namespace FreeAgentics.Infra.Engine.Transforms;

/// <summary>Connections to the Callbacks services of the program, one a target.</summary>
internal sealed class CallbackClients : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<GrpcChannel>> _channels = new(StringComparer.Ordinal);

    /// <summary>Calls a function of the program.</summary>
    /// <exception cref="RefusedException">The function failed; the message is its own.</exception>
    public async Task<ByteString> InvokeAsync(Transform transform, IMessage request, CancellationToken cancellation)
    {
        try
        {
            var client = new Callbacks.CallbacksClient(Channel(transform.Target));
            var call = new CallbackInvokeRequest { Token = transform.Token, Request = request.ToByteString() };
            var answer = await client.InvokeAsync(call, cancellationToken: cancellation);
            return answer.Response;
        }
        catch (RpcException failure)
        {
            throw new RefusedException($"a transform failed: {failure.Status.Detail}", failure);
        }
    }

    public void Dispose()
    {
        foreach (var channel in _channels.Values.Where(channel => channel.IsValueCreated))
            channel.Value.Dispose();
    }

    private GrpcChannel Channel(string target) => _channels.GetOrAdd(target, static address => new(() => Open(address))).Value;

    private static GrpcChannel Open(string address) => GrpcChannel.ForAddress($"http://{address}", new GrpcChannelOptions
    {
        MaxReceiveMessageSize = GrpcFrame.MaxMessageBytes,
        MaxSendMessageSize = GrpcFrame.MaxMessageBytes,
    });
}
