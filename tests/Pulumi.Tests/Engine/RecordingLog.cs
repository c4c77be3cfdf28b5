using System.Collections.Concurrent;
using FreeAgentics.Infra.Protocol;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace FreeAgentics.Infra.Pulumi.Tests.Engine;

/// <summary>The engine's side channel: keeps every message.</summary>
internal sealed class RecordingLog : FreeAgentics.Infra.Protocol.Engine.EngineBase
{
    public ConcurrentQueue<LogRequest> Messages { get; } = new();

    public IEnumerable<string> Errors => Of(LogSeverity.Error);

    public IEnumerable<string> Of(LogSeverity severity)
        => Messages.Where(message => message.Severity == severity).Select(message => message.Message);

    public override Task<Empty> Log(LogRequest request, ServerCallContext context)
    {
        Messages.Enqueue(request);
        return Task.FromResult(new Empty());
    }

    public override Task<RequirePulumiVersionResponse> RequirePulumiVersion(RequirePulumiVersionRequest request, ServerCallContext context)
        => request.PulumiVersionRange == ">=99.0.0"
            ? throw new RpcException(new Status(StatusCode.FailedPrecondition, "CLI version 3.0.0 is too old"))
            : Task.FromResult(new RequirePulumiVersionResponse());
}
