using System.Collections.Frozen;
using FreeAgentics.Infra.Engine.Declarations;
using FreeAgentics.Infra.Engine.Diagnostics;
using FreeAgentics.Infra.Engine.Functions;
using FreeAgentics.Infra.Engine.Reads;
using FreeAgentics.Infra.Engine.Registrations;
using FreeAgentics.Infra.Engine.Secrets;
using FreeAgentics.Infra.Engine.Transforms;
using FreeAgentics.Infra.Engine.Wire;
using FreeAgentics.Infra.Protocol;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace FreeAgentics.Infra.Engine.Services;

/// <summary>What programs declare their resources to.</summary>
internal sealed class ResourceMonitorService(
    RegistrationPipeline pipeline,
    ReadPipeline reads,
    InvokePipeline invokes,
    TransformRunner transforms,
    RegistrationStore registrations,
    SecretLeaks leaks,
    ProgramEnd end,
    Refusals refusals) : ResourceMonitor.ResourceMonitorBase
{
    private static readonly Empty Nothing = new();

    // What is refused is announced as well: the refusal says more than "update your CLI".
    private static readonly FrozenSet<string> Features = new[]
    {
        "secrets", "resourceReferences", "outputValues", "aliasSpecs", "deletedWith", "replaceWith", "transforms",
        "invokeTransforms", "parameterization", "resourceHooks", MonitorFeatures.OfflineEngine,
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <inheritdoc />
    public override Task<SupportsFeatureResponse> SupportsFeature(SupportsFeatureRequest request, ServerCallContext context) =>
        Task.FromResult(new SupportsFeatureResponse { HasSupport = Features.Contains(request.Id) });

    /// <inheritdoc />
    public override async Task<RegisterResourceResponse> RegisterResource(RegisterResourceRequest request, ServerCallContext context)
    {
        var supportsResults = request.SupportsResultReporting;
        AliasReader.Normalize(request, AliasReader.IsNode(context));
        try
        {
            var registration = await pipeline.RegisterAsync(request, context.CancellationToken);
            return Answer(registration, request);
        }
        catch (RefusedException refusal)
        {
            refusals.Report(refusal);
            if (!supportsResults || refusal.Urn is null)
                throw refusals.ToError(refusal);
            // As under --continue-on-error: the rest of the program runs on, with unknown outputs, and is checked too.
            return new RegisterResourceResponse { Urn = refusal.Urn, Object = new Struct(), Result = Result.Fail };
        }
    }

    /// <inheritdoc />
    public override Task<Empty> RegisterResourceOutputs(RegisterResourceOutputsRequest request, ServerCallContext context)
    {
        if (registrations.Find(request.Urn) is { } registration)
            registration.Outputs = leaks.Close(StructReader.Read(request.Outputs), request.Urn);
        else if (!registrations.IsRefused(request.Urn))
            throw refusals.ToError(new RefusedException($"outputs came for the resource '{request.Urn}', which is not registered."));
        return Task.FromResult(Nothing);
    }

    /// <inheritdoc />
    public override async Task<ReadResourceResponse> ReadResource(ReadResourceRequest request, ServerCallContext context)
    {
        try
        {
            var registration = await reads.ReadAsync(request, context.CancellationToken);
            var abilities = new WireAbilities(request.AcceptSecrets, request.AcceptResources);
            return new ReadResourceResponse { Urn = registration.Urn, Properties = StructWriter.Write(registration.Outputs, abilities) };
        }
        catch (RefusedException refusal)
        {
            throw refusals.ToError(refusal);
        }
    }

    /// <inheritdoc />
    public override async Task<InvokeResponse> Invoke(ResourceInvokeRequest request, ServerCallContext context)
    {
        try
        {
            var references = request.AcceptResources || request.Tok.StartsWith("pulumi:pulumi:", StringComparison.Ordinal);
            var result = await invokes.InvokeAsync(request, context.CancellationToken);
            return new InvokeResponse { Return = StructWriter.Write(result, new WireAbilities(Secrets: true, references)) };
        }
        catch (RefusedException refusal)
        {
            throw refusals.ToError(refusal);
        }
    }

    /// <inheritdoc />
    public override Task<CallResponse> Call(ResourceCallRequest request, ServerCallContext context) =>
        throw refusals.ToError(new RefusedException($"the offline engine cannot call the method {request.Tok}: methods run inside a provider's plug-in. Preview it with 'pulumi preview'."));

    /// <inheritdoc />
    public override Task<RegisterPackageResponse> RegisterPackage(RegisterPackageRequest request, ServerCallContext context) =>
        throw refusals.ToError(new RefusedException($"the offline engine cannot load the package '{request.Name}': it is parameterized, and parameters need the provider's plug-in. Preview it with 'pulumi preview'."));

    /// <inheritdoc />
    public override Task<Empty> RegisterResourceHook(RegisterResourceHookRequest request, ServerCallContext context) =>
        throw refusals.ToError(new RefusedException($"the offline engine runs no resource hooks, so it cannot take the hook '{request.Name}'. Hooks act during a deployment: declare them where Deployment runs under 'pulumi'."));

    /// <inheritdoc />
    public override Task<Empty> RegisterStackTransform(Callback request, ServerCallContext context) => AddTransform(request, transforms.AddToStack);

    /// <inheritdoc />
    public override Task<Empty> RegisterStackInvokeTransform(Callback request, ServerCallContext context) => AddTransform(request, transforms.AddToInvokes);

    /// <inheritdoc />
    public override Task<Empty> SignalAndWaitForShutdown(Empty request, ServerCallContext context)
    {
        end.Signal();
        return Task.FromResult(Nothing);
    }

    private Task<Empty> AddTransform(Callback callback, Action<Transform> add)
    {
        try
        {
            add(Transform.Of(callback));
            return Task.FromResult(Nothing);
        }
        catch (RefusedException refusal)
        {
            throw refusals.ToError(refusal);
        }
    }

    private static RegisterResourceResponse Answer(Registration registration, RegisterResourceRequest request)
    {
        // A component's outputs come later, by RegisterResourceOutputs.
        var outputs = request.Custom
            ? StructWriter.Write(registration.Outputs, new WireAbilities(request.AcceptSecrets, request.AcceptResources), request.SupportsPartialValues)
            : new Struct();
        return new RegisterResourceResponse { Urn = registration.Urn, Id = registration.Id, Object = outputs };
    }
}
