using FreeAgentics.Infra.Engine;
using FreeAgentics.Infra.Engine.Programs;
using FreeAgentics.Infra.Protocol;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;

namespace FreeAgentics.Infra.Testing.Raw;

/// <summary>A program without an SDK: it speaks the protocol itself, so that a test decides every field.</summary>
public sealed class RawProgram : IDisposable
{
    private readonly GrpcChannel _channel;

    public RawProgram(string address)
    {
        _channel = GrpcChannel.ForAddress($"http://{address}");
        Monitor = new ResourceMonitor.ResourceMonitorClient(_channel);
        Engine = new Protocol.Engine.EngineClient(_channel);
    }

    public ResourceMonitor.ResourceMonitorClient Monitor { get; }

    public Protocol.Engine.EngineClient Engine { get; }

    /// <summary>A preview of a raw program that registers a stack, does its own things, and says that it is done.</summary>
    public static Task<PreviewResult> PreviewAsync(Func<RawProgram, Task> body, PreviewRequest? request = null, CancellationToken cancellation = default) =>
        Infra.Engine.Preview.RunAsync(request ?? PreviewRequests.Plain, Of(body), cancellation: cancellation);

    public static IProgram Of(Func<RawProgram, Task> body) => new InProcessProgram(async (environment, cancellation) =>
    {
        using var program = new RawProgram(environment["PULUMI_MONITOR"]);
        try
        {
            await body(program);
        }
        catch (RpcException failure)
        {
            // What an SDK does with an error that nobody caught.
            await program.Engine.LogAsync(new LogRequest
            {
                Severity = LogSeverity.Error,
                Message = $"Running program failed with an unhandled exception:\n{failure}",
            }, cancellationToken: cancellation);
            return 32;
        }

        await program.Monitor.SignalAndWaitForShutdownAsync(new Empty(), cancellationToken: cancellation);
        return 0;
    });

    /// <summary>Registers the stack itself.</summary>
    public async Task<string> StackAsync() =>
        (await Monitor.RegisterResourceAsync(new RegisterResourceRequest { Type = "pulumi:pulumi:Stack", Name = "test-dev" })).Urn;

    /// <summary>Registers a custom resource.</summary>
    public Task<RegisterResourceResponse> CustomAsync(string type, string name, Struct? inputs = null, Action<RegisterResourceRequest>? options = null)
    {
        var request = new RegisterResourceRequest
        {
            Type = type,
            Name = name,
            Custom = true,
            Object = inputs ?? new Struct(),
            AcceptSecrets = true,
            AcceptResources = true,
            SupportsPartialValues = true,
            SupportsResultReporting = true,
        };
        options?.Invoke(request);
        return Monitor.RegisterResourceAsync(request).ResponseAsync;
    }

    /// <summary>Registers a component.</summary>
    public async Task<string> ComponentAsync(string type, string name, string parent = "", Action<RegisterResourceRequest>? options = null)
    {
        var request = new RegisterResourceRequest { Type = type, Name = name, Parent = parent, SupportsResultReporting = true };
        options?.Invoke(request);
        return (await Monitor.RegisterResourceAsync(request)).Urn;
    }

    /// <summary>Registers an AWS provider and returns its reference.</summary>
    public async Task<string> AwsAsync(string name = "aws", string region = "eu-central-1", Action<RegisterResourceRequest>? options = null)
    {
        var provider = await CustomAsync("pulumi:providers:aws", name, Values.Object(("region", region)), options);
        return $"{provider.Urn}::{(provider.Id.Length > 0 ? provider.Id : Values.Unknown)}";
    }

    public void Dispose() => _channel.Dispose();
}
