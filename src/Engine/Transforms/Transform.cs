using FreeAgentics.Infra.Engine.Diagnostics;
using FreeAgentics.Infra.Protocol;

namespace FreeAgentics.Infra.Engine.Transforms;

/// <summary>A function of the program that the engine calls back.</summary>
/// <param name="Target">Host and port of the program's Callbacks service.</param>
/// <param name="Token">Which function.</param>
internal sealed record Transform(string Target, string Token)
{
    /// <exception cref="RefusedException">The callback names no target.</exception>
    public static Transform Of(Callback callback) => callback.Target.Length > 0
        ? new Transform(callback.Target, callback.Token)
        : throw new RefusedException("a transform's callback must name its target, the host and port of the program's Callbacks service.");
}
