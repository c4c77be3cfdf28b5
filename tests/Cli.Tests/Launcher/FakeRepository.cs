using FreeAgentics.Infra.Cli.Tests.Processes;

namespace FreeAgentics.Infra.Cli.Tests.Launcher;

/// <summary>A copy of the launcher among a few source files, with a <c>dotnet</c> that only writes down what it is asked to do.</summary>
public sealed class FakeRepository : IDisposable
{
    private const UnixFileMode Executable =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private readonly TemporaryFolder _folder = new();

    /// <param name="dotnet">More lines of the fake's shell script, run on every publish.</param>
    public FakeRepository(string dotnet = "")
    {
        foreach (var source in new[] { "src/Cli/Program.cs", "stacks/Program.cs", "sdk/a.proto", "global.json", "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            File.SetLastWriteTimeUtc(_folder.Write(source, ""), DateTime.UtcNow.AddHours(-1));
        File.Copy(Path.Combine(BuiltCommand.Repository, "infra"), Launcher);
        File.SetUnixFileMode(_folder.Write("bin/dotnet", Script(dotnet)), Executable);
        foreach (var folder in Directory.EnumerateDirectories(_folder.Path, "*", SearchOption.AllDirectories))
            Directory.SetLastWriteTimeUtc(folder, DateTime.UtcNow.AddHours(-1));
    }

    public string Root => _folder.Path;

    public string Launcher => Path.Combine(_folder.Path, "infra");

    /// <summary>The fake <c>dotnet</c> first on the PATH.</summary>
    public IReadOnlyDictionary<string, string?> Environment => new Dictionary<string, string?>
    {
        ["PATH"] = $"{Path.Combine(_folder.Path, "bin")}:{System.Environment.GetEnvironmentVariable("PATH")}",
        ["PulumiSdk"] = null,
    };

    /// <summary>How often the launcher published so far.</summary>
    public int Builds => File.Exists(Log) ? File.ReadAllLines(Log).Length : 0;

    private string Log => Path.Combine(_folder.Path, "published");

    public Task<ProcessResult> RunAsync(params string[] arguments) => RunFromAsync("/", Launcher, arguments);

    public Task<ProcessResult> RunFromAsync(string directory, string launcher, params string[] arguments) =>
        ProcessRun.OfAsync(launcher, arguments, directory, Environment);

    public void Dispose() => _folder.Dispose();

    private string Script(string more) =>
        $$"""
        #!/bin/sh
        set -eu
        if [ "$1" != publish ]; then echo "run $*"; exit 0; fi
        for argument; do
            case $argument in
                -p:LaunchPath=*) target=${argument#-p:LaunchPath=} ;;
                -p:PublishReadyToRun=*) ready=${argument#-p:PublishReadyToRun=} ;;
            esac
        done
        echo "$ready" >>"{{Log}}"
        {{more}}
        mkdir -p "$target/cli"
        : >"$target/cli/infra.dll"
        """;
}
