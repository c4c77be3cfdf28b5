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

    public Task<RegisteredResource> RegisterResourceAsync(Resource resource, RegistrationMessage request)
        => invoker.AsyncUnaryCall(RegistrationMessage.Method, host: null, default, request).ResponseAsync;

    public Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request)
        => _client.ReadResourceAsync(request).ResponseAsync;

    public Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request)
        => _client.RegisterResourceOutputsAsync(request).ResponseAsync;

    public Task<InvokeResponse> InvokeAsync(ResourceInvokeRequest request) => _client.InvokeAsync(request).ResponseAsync;

    public Task<CallResponse> CallAsync(ResourceCallRequest request) => _client.CallAsync(request).ResponseAsync;

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
