using FreeAgentics.Infra.Protocol;

namespace Pulumi;

/// <summary>The engine's side channel.</summary>
internal interface IEngine
{
    Task LogAsync(LogRequest request);

    Task RequirePulumiVersionAsync(string range);
}
