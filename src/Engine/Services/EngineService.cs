using FreeAgentics.Infra.Engine.Diagnostics;
using FreeAgentics.Infra.Protocol;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace FreeAgentics.Infra.Engine.Services;

/// <summary>What programs write their messages to.</summary>
internal sealed class EngineService(DiagnosticLog log, Refusals refusals) : Protocol.Engine.EngineBase
{
    /// <summary>The version whose behaviour this engine follows.</summary>
    private static readonly Version PulumiVersion = new(3, 259, 0);

    private static readonly Empty Nothing = new();

    private volatile string _rootResource = "";

    /// <inheritdoc />
    public override Task<Empty> Log(LogRequest request, ServerCallContext context)
    {
        if (request.Severity == LogSeverity.Error)
            LogError(request);
        else if (!request.Ephemeral)
            log.Add(new Diagnostic(Severity(request.Severity), request.Message, Urn(request)));
        return Task.FromResult(Nothing);
    }

    /// <inheritdoc />
    public override Task<GetRootResourceResponse> GetRootResource(GetRootResourceRequest request, ServerCallContext context) =>
        Task.FromResult(new GetRootResourceResponse { Urn = _rootResource });

    /// <inheritdoc />
    public override Task<SetRootResourceResponse> SetRootResource(SetRootResourceRequest request, ServerCallContext context)
    {
        _rootResource = request.Urn;
        return Task.FromResult(new SetRootResourceResponse());
    }

    /// <inheritdoc />
    public override Task<RequirePulumiVersionResponse> RequirePulumiVersion(RequirePulumiVersionRequest request, ServerCallContext context)
    {
        if (VersionRange.Contains(request.PulumiVersionRange, PulumiVersion) is false)
        {
            throw refusals.ToError(new RefusedException(
                $"the program requires Pulumi {request.PulumiVersionRange}; the offline engine behaves as version {PulumiVersion}."));
        }

        return Task.FromResult(new RequirePulumiVersionResponse());
    }

    private void LogError(LogRequest request)
    {
        if (refusals.Unwrap(request.Message))
            return;
        var (message, stack) = StackTraces.Split(request.Message);
        log.Error(message, Urn(request), stack);
    }

    private static string? Urn(LogRequest request) => request.Urn.Length > 0 ? request.Urn : null;

    private static DiagnosticSeverity Severity(LogSeverity severity) => severity switch
    {
        LogSeverity.Warning => DiagnosticSeverity.Warning,
        LogSeverity.Info => DiagnosticSeverity.Info,
        _ => DiagnosticSeverity.Debug,
    };
}
