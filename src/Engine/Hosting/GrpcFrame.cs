using System.Buffers;
using System.Buffers.Binary;
using System.IO.Pipelines;
using Grpc.Core;

namespace FreeAgentics.Infra.Engine.Hosting;

/// <summary>A unary request's one frame: a compression flag, a length of four bytes, the message.</summary>
internal static class GrpcFrame
{
    public const int HeaderLength = 5;

    /// <summary>The limit of Pulumi's own engine: 400 MiB.</summary>
    public const int MaxMessageBytes = 400 * 1024 * 1024;

    /// <summary>Reads the frame and hands the message's bytes to the parser.</summary>
    /// <exception cref="RpcException">The message is compressed, too long, or cut off.</exception>
    public static async Task<object> ReadAsync(PipeReader body, UnaryMethod method, CancellationToken cancellation)
    {
        while (true)
        {
            var read = await body.ReadAsync(cancellation);
            var buffer = read.Buffer;
            if (buffer.Length >= HeaderLength && buffer.Length - HeaderLength >= MessageLength(buffer))
            {
                var message = buffer.Slice(HeaderLength, MessageLength(buffer));
                var request = method.Parse(message);
                body.AdvanceTo(message.End);
                return request;
            }

            if (read.IsCompleted)
                throw new RpcException(new Status(StatusCode.InvalidArgument, "the request ends before its message does"));
            body.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    private static int MessageLength(ReadOnlySequence<byte> buffer)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        buffer.Slice(0, HeaderLength).CopyTo(header);
        if (header[0] != 0)
            throw new RpcException(new Status(StatusCode.Unimplemented, "compressed messages are not accepted"));
        var length = BinaryPrimitives.ReadUInt32BigEndian(header[1..]);
        return length <= MaxMessageBytes
            ? (int)length
            : throw new RpcException(new Status(
                StatusCode.ResourceExhausted, $"the message has {length} bytes; the engine accepts at most {MaxMessageBytes}"));
    }
}
