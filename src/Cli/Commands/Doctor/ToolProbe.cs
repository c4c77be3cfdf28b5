using System.Text.RegularExpressions;
using FreeAgentics.Infra.Cli.Processes;

namespace FreeAgentics.Infra.Cli.Commands.Doctor;

/// <summary>Looks for programs and asks them for their versions.</summary>
/// <param name="searchPath">The folders in which programs are, as in PATH.</param>
public sealed partial class ToolProbe(string searchPath)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Debian keeps what only root or the server's own scripts start outside the usual PATH.</summary>
    private static readonly string[] MoreFolders = ["/usr/sbin", "/usr/local/sbin", "/sbin"];

    public async Task<ToolFinding> FindAsync(Tool tool, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(tool);
        var path = Folders().Select(folder => Path.Combine(folder, tool.Command)).FirstOrDefault(File.Exists);
        return new ToolFinding(tool, path, path is null ? null : await VersionAsync(path, tool.VersionArguments, cancellation).ConfigureAwait(false));
    }

    private IEnumerable<string> Folders()
    {
        const string PostgresVersions = "/usr/lib/postgresql";
        var postgres = Directory.Exists(PostgresVersions)
            ? Directory.EnumerateDirectories(PostgresVersions).OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin"))
            : [];
        return searchPath.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Concat(MoreFolders).Concat(postgres);
    }

    private static async Task<string?> VersionAsync(string path, string arguments, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            var ended = await Subprocess.RunAsync(path, arguments.Split(' '), Environment.CurrentDirectory, patience.Token).ConfigureAwait(false);
            return ended is not null && VersionNumber().Match(ended.Out + ended.Error) is { Success: true } match ? match.Value : null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\d+(\.\d+)+")]
    private static partial Regex VersionNumber();
}
