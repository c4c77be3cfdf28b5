using System.Collections.Concurrent;
using FreeAgentics.Infra.Engine.Hosting;
using FreeAgentics.Infra.Protocol;
using Google.Protobuf;
using Grpc.Core;

namespace FreeAgentics.Infra.Engine.Tests.Transforms;

/// <summary>What an SDK serves while it has transforms.</summary>
internal sealed class CallbackServer : Callbacks.CallbacksBase, IAsyncDisposable
{
    private readonly LoopbackServer _server = new();
    private readonly ConcurrentDictionary<string, Func<ByteString, IMessage>> _functions = new();

    public static async Task<CallbackServer> StartAsync()
    {
        var callbacks = new CallbackServer();
        var methods = new UnaryMethods();
        Callbacks.BindService(methods, callbacks);
        await callbacks._server.StartAsync(new GrpcApplication(methods), CancellationToken.None);
        return callbacks;
    }

    public Callback Add(Func<TransformRequest, TransformResponse> transform) =>
        Add(request => transform(TransformRequest.Parser.ParseFrom(request)));

    public Callback AddInvoke(Func<TransformInvokeRequest, TransformInvokeResponse> transform) =>
        Add(request => transform(TransformInvokeRequest.Parser.ParseFrom(request)));

    public override Task<CallbackInvokeResponse> Invoke(CallbackInvokeRequest request, ServerCallContext context)
    {
        try
        {
            return Task.FromResult(new CallbackInvokeResponse { Response = _functions[request.Token](request.Request).ToByteString() });
        }
        catch (InvalidOperationException failure)
        {
            throw new RpcException(new Status(StatusCode.Unknown, failure.Message));
        }
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private Callback Add(Func<ByteString, IMessage> function)
    {
        var token = $"{_functions.Count}";
        _functions[token] = function;
        return new Callback { Target = _server.Address, Token = token };
    }
}
