using FreeAgentics.Infra.Protocol;
using Grpc.Core;

namespace Pulumi;

/// <summary>The side channel of a real or offline engine.</summary>
internal sealed class GrpcEngine(CallInvoker invoker) : IEngine
{
    private readonly Engine.EngineClient _client = new(invoker);

    public async Task LogAsync(LogRequest request) => await _client.LogAsync(request);

    public async Task RequirePulumiVersionAsync(string range)
        => await _client.RequirePulumiVersionAsync(new RequirePulumiVersionRequest { PulumiVersionRange = range });
}
