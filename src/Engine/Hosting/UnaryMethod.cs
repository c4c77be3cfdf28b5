using System.Buffers;
using System.IO.Pipelines;
using Grpc.Core;

namespace FreeAgentics.Infra.Engine.Hosting;

/// <summary>One bound gRPC method, with its types hidden.</summary>
internal abstract class UnaryMethod
{
    /// <summary>The request message; its bytes are copied, so that the buffer may go.</summary>
    public abstract object Parse(ReadOnlySequence<byte> message);

    public abstract Task<object> AnswerAsync(object request, ServerCallContext context);

    /// <summary>Writes the response with its five-byte frame.</summary>
    public abstract void Write(object response, PipeWriter destination);
}
