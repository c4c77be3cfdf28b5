using FreeAgentics.Infra.Protocol;

namespace Pulumi;

/// <summary>Under an engine that is not this repository's own, says which SDK the program runs on.</summary>
internal static class LocalSdkNotice
{
    public const string Text =
        "This program runs on this repository's own subset of the Pulumi .NET SDK (sdk/). Build with PulumiSdk=official to run on the official packages.";

    public static async Task LogAsync(Deployment deployment)
    {
        if (!await deployment.Features.SupportsAsync(MonitorFeatures.OfflineEngine).ConfigureAwait(false))
            deployment.Log.Send(LogSeverity.Info, Text, resource: null, streamId: null, ephemeral: null);
    }
}
