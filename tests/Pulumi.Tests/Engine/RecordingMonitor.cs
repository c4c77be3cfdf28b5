using System.Collections.Concurrent;
using FreeAgentics.Infra.Protocol;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace FreeAgentics.Infra.Pulumi.Tests.Engine;

/// <summary>A resource monitor that keeps every request and answers as told.</summary>
internal sealed class RecordingMonitor : ResourceMonitor.ResourceMonitorBase
{
    private readonly ConcurrentQueue<RegisterResourceRequest> _registrations = new();

    public IReadOnlyList<RegisterResourceRequest> Registrations => [.. _registrations];

    public ConcurrentQueue<RegisterResourceOutputsRequest> Outputs { get; } = new();

    public ConcurrentQueue<ReadResourceRequest> Reads { get; } = new();

    public ConcurrentQueue<ResourceInvokeRequest> Invokes { get; } = new();

    public ConcurrentQueue<ResourceCallRequest> Calls { get; } = new();

    public ConcurrentQueue<string> FeaturesAsked { get; } = new();

    public int Shutdowns { get; private set; }

    public HashSet<string> FeaturesMissing { get; } = [];

    /// <summary>The answer to a registration; by default the inputs as outputs, and an id unless it is a preview.</summary>
    public Func<RegisterResourceRequest, RegisterResourceResponse, Task<RegisterResourceResponse>> Register { get; set; }
        = (_, response) => Task.FromResult(response);

    public Func<ResourceInvokeRequest, InvokeResponse> Invoked { get; set; } = request => new() { Return = request.Args };

    public Func<ResourceCallRequest, CallResponse> Called { get; set; } = request => new() { Return = request.Args };

    public Func<ReadResourceRequest, Struct> Read { get; set; } = request => request.Properties;

    public RegisterResourceRequest Registration(string name) => Registrations.Single(request => request.Name == name);

    public override Task<SupportsFeatureResponse> SupportsFeature(SupportsFeatureRequest request, ServerCallContext context)
    {
        FeaturesAsked.Enqueue(request.Id);
        return Task.FromResult(new SupportsFeatureResponse { HasSupport = !FeaturesMissing.Contains(request.Id) });
    }

    public override Task<RegisterResourceResponse> RegisterResource(RegisterResourceRequest request, ServerCallContext context)
    {
        _registrations.Enqueue(request);
        var parentType = request.Parent.Length == 0 ? "" : request.Parent.Split("::")[2];
        var prefix = parentType.Length == 0 || parentType == "pulumi:pulumi:Stack" ? "" : $"{parentType}$";
        return Register(request, new RegisterResourceResponse
        {
            Urn = $"urn:pulumi:{RecordingEngine.Stack}::{RecordingEngine.Project}::{prefix}{request.Type}::{request.Name}",
            Id = request.Custom ? $"{request.Name}-id" : "",
            Object = request.Object,
        });
    }

    public override Task<Empty> RegisterResourceOutputs(RegisterResourceOutputsRequest request, ServerCallContext context)
    {
        Outputs.Enqueue(request);
        return Task.FromResult(new Empty());
    }

    public override Task<ReadResourceResponse> ReadResource(ReadResourceRequest request, ServerCallContext context)
    {
        Reads.Enqueue(request);
        return Task.FromResult(new ReadResourceResponse
        {
            Urn = $"urn:pulumi:{RecordingEngine.Stack}::{RecordingEngine.Project}::{request.Type}::{request.Name}",
            Properties = Read(request),
        });
    }

    public override Task<InvokeResponse> Invoke(ResourceInvokeRequest request, ServerCallContext context)
    {
        Invokes.Enqueue(request);
        return Task.FromResult(Invoked(request));
    }

    public override Task<CallResponse> Call(ResourceCallRequest request, ServerCallContext context)
    {
        Calls.Enqueue(request);
        return Task.FromResult(Called(request));
    }

    public override Task<Empty> SignalAndWaitForShutdown(Empty request, ServerCallContext context)
    {
        Shutdowns++;
        return Task.FromResult(request);
    }
}
