using FreeAgentics.Infra.Protocol;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace Pulumi;

/// <summary>The resource monitor of a real or offline engine.</summary>
internal sealed class GrpcMonitor(CallInvoker invoker) : IMonitor
{
    private readonly ResourceMonitor.ResourceMonitorClient _client = new(invoker);

    public async Task<bool> SupportsFeatureAsync(string id)
        => (await _client.SupportsFeatureAsync(new SupportsFeatureRequest { Id = id })).HasSupport;

    public async Task<RegisteredResource> RegisterResourceAsync(Resource resource, RegistrationMessage request)
        => await invoker.AsyncUnaryCall(RegistrationMessage.Method, host: null, default, request);

    public async Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request)
        => await _client.ReadResourceAsync(request);

    public async Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request)
        => await _client.RegisterResourceOutputsAsync(request);

    public async Task<InvokeResponse> InvokeAsync(ResourceInvokeRequest request) => await _client.InvokeAsync(request);

    public async Task<CallResponse> CallAsync(ResourceCallRequest request) => await _client.CallAsync(request);

    public async Task SignalAndWaitForShutdownAsync()
    {
        try
        {
            await _client.SignalAndWaitForShutdownAsync(new Empty());
        }
        catch (RpcException e) when (e.StatusCode == StatusCode.Unimplemented)
        {
            // Old engines end a deployment with the program.
        }
    }
}
