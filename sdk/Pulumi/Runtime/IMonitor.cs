using FreeAgentics.Infra.Protocol;

namespace Pulumi;

/// <summary>The engine as a program sees it, or mocks in its place.</summary>
internal interface IMonitor
{
    Task<bool> SupportsFeatureAsync(string id);

    Task<RegisteredResource> RegisterResourceAsync(Resource resource, RegistrationMessage request);

    Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request);

    Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request);

    Task<InvokeResponse> InvokeAsync(ResourceInvokeRequest request);

    Task<CallResponse> CallAsync(ResourceCallRequest request);

    /// <summary>Tells the engine that nothing more will be registered; ends when the engine is done.</summary>
    Task SignalAndWaitForShutdownAsync();
}
