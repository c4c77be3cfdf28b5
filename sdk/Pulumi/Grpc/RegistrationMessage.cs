using System.Buffers;
using FreeAgentics.Infra.Protocol;
using Google.Protobuf;
using Grpc.Core;

namespace Pulumi;

/// <summary>A RegisterResourceRequest whose properties are bytes already.</summary>
/// <param name="Head">Everything but the properties.</param>
/// <param name="Properties">A google.protobuf.Struct.</param>
internal sealed record RegistrationMessage(RegisterResourceRequest Head, ByteString Properties)
{
    // Of the field "object", which may stand at the end as well as anywhere.
    private const byte PropertiesTag = 5 << 3 | 2;

    public static Method<RegistrationMessage, RegisteredResource> Method { get; } = new(
        MethodType.Unary,
        "pulumirpc.ResourceMonitor",
        "RegisterResource",
        Marshallers.Create<RegistrationMessage>(Write, static _ => throw new NotSupportedException()),
        Marshallers.Create<RegisteredResource>(
            static (_, _) => throw new NotSupportedException(),
            static context => RegisteredResource.Parser.ParseFrom(context.PayloadAsReadOnlySequence())));

    private static void Write(RegistrationMessage message, SerializationContext context)
    {
        var size = message.Head.CalculateSize() + 1 + CodedOutputStream.ComputeBytesSize(message.Properties);
        context.SetPayloadLength(size);
        var target = context.GetBufferWriter();
        message.Head.WriteTo(target);
        var head = target.GetSpan(6);
        head[0] = PropertiesTag;
        var length = 1;
        var rest = message.Properties.Length;
        for (; rest >= 0x80; rest >>= 7)
            head[length++] = (byte)(rest | 0x80);
        head[length++] = (byte)rest;
        target.Advance(length);
        target.Write(message.Properties.Span);
        context.Complete();
    }
}
