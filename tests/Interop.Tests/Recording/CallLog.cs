using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Google.Protobuf;
using Grpc.Core;

namespace FreeAgentics.Infra.Interop.Tests.Recording;

/// <summary>What a program asked of the engine, in the order of arrival.</summary>
public sealed class CallLog
{
    private readonly ConcurrentQueue<RecordedCall> calls = new();

    public IReadOnlyList<RecordedCall> Calls => [.. calls];

    public void Add(RecordedCall call) => calls.Enqueue(call);

    /// <summary>Notes the request, then hands it on and returns the answer.</summary>
    /// <param name="forward">The same method of a client of the real engine.</param>
    /// <param name="method">Filled in by the compiler: the RPC's name.</param>
    public async Task<TResponse> Forward<TRequest, TResponse>(
        Func<TRequest, CallOptions, AsyncUnaryCall<TResponse>> forward, TRequest request, ServerCallContext context, [CallerMemberName] string method = "")
        where TRequest : IMessage
    {
        Add(new RecordedCall(method, request));
        using var call = forward(request, new CallOptions(cancellationToken: context.CancellationToken));
        return await call.ConfigureAwait(false);
    }
}
