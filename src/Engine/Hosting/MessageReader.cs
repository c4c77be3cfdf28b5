using System.Buffers;
using Grpc.Core;

namespace FreeAgentics.Infra.Engine.Hosting;

/// <summary>Hands the bytes of a request to the generated parser without copying them.</summary>
internal sealed class MessageReader(ReadOnlySequence<byte> message) : DeserializationContext
{
    /// <inheritdoc />
    public override int PayloadLength => (int)message.Length;

    /// <inheritdoc />
    public override byte[] PayloadAsNewBuffer() => message.ToArray();

    /// <inheritdoc />
    public override ReadOnlySequence<byte> PayloadAsReadOnlySequence() => message;
}
