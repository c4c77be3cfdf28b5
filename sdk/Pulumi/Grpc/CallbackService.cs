using System.Collections.Concurrent;
using System.Globalization;
using FreeAgentics.Infra.Protocol;
using Google.Protobuf;
using Grpc.Core;

namespace Pulumi;

/// <summary>Runs the functions that the engine asks for, in the context of the program.</summary>
internal sealed class CallbackService : Callbacks.CallbacksBase
{
    private readonly ConcurrentDictionary<string, (Func<ByteString, CancellationToken, Task<IMessage>> Run, ExecutionContext? Program)> _functions = new();
    private int _count;

    /// <returns>The function's token.</returns>
    public string Add(Func<ByteString, CancellationToken, Task<IMessage>> function)
    {
        var token = Interlocked.Increment(ref _count).ToString(CultureInfo.InvariantCulture);
        _functions[token] = (function, ExecutionContext.Capture());
        return token;
    }

    public override async Task<CallbackInvokeResponse> Invoke(CallbackInvokeRequest request, ServerCallContext context)
    {
        if (!_functions.TryGetValue(request.Token, out var function))
            throw new RpcException(new Status(StatusCode.InvalidArgument, $"Callback not found: {request.Token}"));
        try
        {
            var result = await RunAsync(function.Program, () => function.Run(request.Request, context.CancellationToken)).ConfigureAwait(false);
            return new CallbackInvokeResponse { Response = result.ToByteString() };
        }
        catch (Exception e)
        {
            // The engine refuses the resource with this text, which is how the failure is reported.
            throw new RpcException(new Status(StatusCode.Unknown, e.Message));
        }
    }

    private static Task<IMessage> RunAsync(ExecutionContext? program, Func<Task<IMessage>> function)
    {
        if (program is null)
            return function();

        Task<IMessage>? result = null;
        ExecutionContext.Run(program, _ => result = function(), state: null);
        return result!;
    }
}
