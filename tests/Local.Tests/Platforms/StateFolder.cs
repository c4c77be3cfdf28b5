using FreeAgentics.Infra.Cli.Tests.Processes;

namespace FreeAgentics.Infra.Local.Tests.Platforms;

/// <summary>A folder for the state of a test's platforms, which every user may pass through, as the daemons' own must.</summary>
public sealed class StateFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("infra-local-");

    public StateFolder() => File.SetUnixFileMode(
        _folder.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);

    public string Path => _folder.FullName;

    /// <summary>Runs <c>./infra local VERB STACK …</c> on this state.</summary>
    public Task<ProcessResult> RunAsync(string verb, string stack, params string[] more) => BuiltCommand.RunAsync(Arguments(verb, stack, more));

    public string[] Arguments(string verb, string stack, params string[] more) => ["local", verb, stack, .. more, "--state", Path];

    /// <summary>Runs a verb that reports in JSON and must succeed.</summary>
    public async Task<PlatformSnapshot> ReportAsync(string verb, string stack, params string[] more)
    {
        var result = await RunAsync(verb, stack, [.. more, "--format", "json"]);
        return result.Out.Length > 0
            ? PlatformSnapshot.Parse(result.Out)
            : throw new InvalidOperationException($"local {verb} {stack} ended with {result.Code}:\n{result.Error}");
    }

    /// <summary>What is still written here.</summary>
    public IReadOnlyList<string> Files() => [.. Directory.EnumerateFileSystemEntries(_folder.FullName, "*", SearchOption.AllDirectories)];

    /// <summary>Command lines of processes that were started for a platform of this folder: by what they work in, and by what they were told.</summary>
    public IReadOnlyList<string> Processes() =>
    [
        .. Directory.EnumerateDirectories("/proc").Where(folder => int.TryParse(System.IO.Path.GetFileName(folder), out var pid) && pid != Environment.ProcessId)
            .Select(ProcessText.Of).Where(process => process.IsOf(Path)).Select(process => process.CommandLine),
    ];

    public void Dispose()
    {
        if (_folder.Exists)
            _folder.Delete(recursive: true);
    }
}
