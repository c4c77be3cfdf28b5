using FreeAgentics.Infra.Protocol;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace FreeAgentics.Infra.Interop.Tests.Recording;

/// <summary>A ResourceMonitor that notes what it is asked and hands it on.</summary>
public sealed class RecordingMonitor(CallLog log, EngineChannels channels) : ResourceMonitor.ResourceMonitorBase
{
    private readonly ResourceMonitor.ResourceMonitorClient engine = new(channels.Monitor);

    public override Task<SupportsFeatureResponse> SupportsFeature(SupportsFeatureRequest request, ServerCallContext context) =>
        log.Forward(engine.SupportsFeatureAsync, request, context);

    public override Task<InvokeResponse> Invoke(ResourceInvokeRequest request, ServerCallContext context) =>
        log.Forward(engine.InvokeAsync, request, context);

    public override Task<CallResponse> Call(ResourceCallRequest request, ServerCallContext context) =>
        log.Forward(engine.CallAsync, request, context);

    public override Task<ReadResourceResponse> ReadResource(ReadResourceRequest request, ServerCallContext context) =>
        log.Forward(engine.ReadResourceAsync, request, context);

    public override Task<RegisterResourceResponse> RegisterResource(RegisterResourceRequest request, ServerCallContext context) =>
        log.Forward(engine.RegisterResourceAsync, request, context);

    public override Task<Empty> RegisterResourceOutputs(RegisterResourceOutputsRequest request, ServerCallContext context) =>
        log.Forward(engine.RegisterResourceOutputsAsync, request, context);

    public override Task<Empty> RegisterStackTransform(Callback request, ServerCallContext context) =>
        log.Forward(engine.RegisterStackTransformAsync, request, context);

    public override Task<Empty> RegisterStackInvokeTransform(Callback request, ServerCallContext context) =>
        log.Forward(engine.RegisterStackInvokeTransformAsync, request, context);

    public override Task<Empty> RegisterResourceHook(RegisterResourceHookRequest request, ServerCallContext context) =>
        log.Forward(engine.RegisterResourceHookAsync, request, context);

    public override Task<RegisterPackageResponse> RegisterPackage(RegisterPackageRequest request, ServerCallContext context) =>
        log.Forward(engine.RegisterPackageAsync, request, context);

    public override Task<Empty> SignalAndWaitForShutdown(Empty request, ServerCallContext context) =>
        log.Forward(engine.SignalAndWaitForShutdownAsync, request, context);
}
