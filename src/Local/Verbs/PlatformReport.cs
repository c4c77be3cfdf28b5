using System.Collections.Immutable;

namespace FreeAgentics.Infra.Local.Verbs;

/// <summary>How a platform is.</summary>
/// <param name="Url">Where callers come in.</param>
/// <param name="Folder">Holds its files, logs and passwords.</param>
/// <param name="IsWhole">False where the start was cut short.</param>
/// <param name="Processes">In the order of their names.</param>
public sealed record PlatformReport(string Stack, Uri Url, string Folder, bool IsWhole, ImmutableArray<ProcessReport> Processes)
{
    public bool IsHealthy => IsWhole && Processes.All(process => process.IsHealthy);

    /// <summary>How many processes of a kind run.</summary>
    public int Scale(string kind) => Processes.Count(process => process.Kind == kind && process.IsRunning);
}
