using System.Buffers;
using System.Buffers.Binary;
using System.IO.Pipelines;
using Grpc.Core;

namespace FreeAgentics.Infra.Engine.Hosting;

/// <summary>Lets the generated serializer write straight into the response, behind the frame's header.</summary>
internal sealed class MessageWriter(PipeWriter destination) : SerializationContext
{
    /// <inheritdoc />
    public override void SetPayloadLength(int payloadLength)
    {
        var header = destination.GetSpan(GrpcFrame.HeaderLength);
        header[0] = 0;
        BinaryPrimitives.WriteUInt32BigEndian(header[1..], (uint)payloadLength);
        destination.Advance(GrpcFrame.HeaderLength);
    }

    /// <inheritdoc />
    public override IBufferWriter<byte> GetBufferWriter() => destination;

    /// <inheritdoc />
    public override void Complete()
    {
    }

    /// <inheritdoc />
    public override void Complete(byte[] payload)
    {
        SetPayloadLength(payload.Length);
        destination.Write(payload);
    }
}
