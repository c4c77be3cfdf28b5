using FreeAgentics.Infra.Protocol;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using EngineService = FreeAgentics.Infra.Protocol.Engine;

namespace FreeAgentics.Infra.Interop.Tests.Recording;

/// <summary>The Engine service, noted and handed on.</summary>
public sealed class RecordingEngine(CallLog log, EngineChannels channels) : EngineService.EngineBase
{
    private readonly EngineService.EngineClient engine = new(channels.Engine);

    public override Task<Empty> Log(LogRequest request, ServerCallContext context) =>
        log.Forward(engine.LogAsync, request, context);

    public override Task<GetRootResourceResponse> GetRootResource(GetRootResourceRequest request, ServerCallContext context) =>
        log.Forward(engine.GetRootResourceAsync, request, context);

    public override Task<SetRootResourceResponse> SetRootResource(SetRootResourceRequest request, ServerCallContext context) =>
        log.Forward(engine.SetRootResourceAsync, request, context);

    public override Task<RequirePulumiVersionResponse> RequirePulumiVersion(RequirePulumiVersionRequest request, ServerCallContext context) =>
        log.Forward(engine.RequirePulumiVersionAsync, request, context);
}
