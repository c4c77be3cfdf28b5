using System.Collections.Immutable;
using FreeAgentics.Infra.Protocol;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A transform as the engine calls it.</summary>
internal sealed class ServedTransform(ResourceTransform transform)
{
    public async Task<IMessage> InvokeAsync(ByteString message, CancellationToken cancellation)
    {
        var request = TransformRequest.Parser.ParseFrom(message);
        var properties = (request.Properties ?? new Struct()).Fields
            .ToImmutableDictionary(field => field.Key, field => ValueReader.ReadPlain(field.Value));
        var args = new ResourceTransformArgs(
            request.Name, request.Type, request.Custom, properties, TransformOptions.Read(request));
        if (await transform(args, cancellation).ConfigureAwait(false) is not { } result)
            return new TransformResponse();

        var serializer = new PropertySerializer($"{request.Type}[{request.Name}]", keepResources: true);
        var (changed, _) = await serializer.SerializeAsync((object)result.Args, keepOutputs: true).ConfigureAwait(false);
        return new TransformResponse
        {
            Properties = changed?.StructValue ?? new Struct(),
            Options = await TransformOptions.WriteAsync(result.Options).ConfigureAwait(false),
        };
    }
}
