using FreeAgentics.Infra.Protocol;
using Grpc.Core;

namespace Pulumi;

/// <summary>The side channel of a real or offline engine.</summary>
internal sealed class GrpcEngine(CallInvoker invoker) : IEngine
{
    private readonly Engine.EngineClient _client = new(invoker);

    public Task LogAsync(LogRequest request) => _client.LogAsync(request).ResponseAsync;

    public Task RequirePulumiVersionAsync(string range)
        => _client.RequirePulumiVersionAsync(new RequirePulumiVersionRequest { PulumiVersionRange = range }).ResponseAsync;
}
