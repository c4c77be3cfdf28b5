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
        File.SetUnixFileMode(_folder.Write("bin/gcc", ""), Executable);
        foreach (var tool in new[] { "sh", "cat", "chmod", "cp", "date", "find", "flock", "grep", "head", "mkdir", "mv", "readlink", "rm", "sleep", "sort" })
            File.CreateSymbolicLink(Path.Combine(Tools, tool), Place(tool));
        foreach (var folder in Directory.EnumerateDirectories(_folder.Path, "*", SearchOption.AllDirectories))
            Directory.SetLastWriteTimeUtc(folder, DateTime.UtcNow.AddHours(-1));
    }

    public string Root => _folder.Path;

    public string Launcher => Path.Combine(_folder.Path, "infra");

    /// <summary>The fake <c>dotnet</c>, a fake linker and the launcher's own tools are on the PATH.</summary>
    public IReadOnlyDictionary<string, string?> Environment => new Dictionary<string, string?>
    {
        ["PATH"] = Tools,
        ["PulumiSdk"] = null,
        ["INFRA_BUILD"] = null,
    };

    /// <summary>How often the launcher published so far.</summary>
    public int Builds => Forms.Count;

    /// <summary>The forms in which it published, in their order.</summary>
    public IReadOnlyList<string> Forms => File.Exists(Log) ? File.ReadAllLines(Log) : [];

    private string Tools => Path.Combine(_folder.Path, "bin");

    private string Log => Path.Combine(_folder.Path, "published");

    public void RemoveLinker() => File.Delete(Path.Combine(Tools, "gcc"));

    public Task<ProcessResult> RunAsync(params string[] arguments) => RunFromAsync("/", Launcher, arguments);

    public Task<ProcessResult> RunWithAsync(string variable, string value, params string[] arguments) =>
        ProcessRun.OfAsync(Launcher, arguments, "/", new Dictionary<string, string?>(Environment) { [variable] = value });

    public Task<ProcessResult> RunFromAsync(string directory, string launcher, params string[] arguments) =>
        ProcessRun.OfAsync(launcher, arguments, directory, Environment);

    public void Dispose() => _folder.Dispose();

    private static string Place(string tool) =>
        System.Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(folder => Path.Combine(folder, tool)).First(File.Exists);

    private string Script(string more) =>
        $$"""
        #!/bin/sh
        set -eu
        if [ "$1" != publish ]; then echo "run $*"; exit 0; fi
        for argument; do
            case $argument in
                -p:LaunchPath=*) target=${argument#-p:LaunchPath=} ;;
                -p:LaunchForm=*) form=${argument#-p:LaunchForm=} ;;
            esac
        done
        echo "$form" >>"{{Log}}"
        {{more}}
        mkdir -p "$target/cli"
        printf '#!/bin/sh\necho "native $0 $*"\n' >"$target/cli/infra"
        chmod +x "$target/cli/infra"
        [ "$form" = native ] || : >"$target/cli/infra.dll"
        """;
}
