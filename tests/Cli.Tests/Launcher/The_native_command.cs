using FreeAgentics.Infra.Cli.Tests.Processes;

namespace FreeAgentics.Infra.Cli.Tests.Launcher;

/// <summary>
/// The command as the launcher builds it, against the same command as the solution builds it: trimming and compiling ahead
/// must not change a byte of what it says. The launcher builds first where its build is older than the sources.
/// </summary>
public sealed class The_native_command
{
    private static readonly string Launcher = Path.Combine(BuiltCommand.Repository, "infra");

    [Theory]
    [InlineData("preview dev --format json --today 2026-11-01")]
    [InlineData("preview prod --unknowns --today 2026-11-01")]
    [InlineData("preview dve")]
    [InlineData("config check all --format json")]
    [InlineData("config explain network.cidr --format json")]
    [InlineData("policies list --format json")]
    [InlineData("preview --help")]
    public async Task Says_what_the_managed_one_says(string commandLine)
    {
        var arguments = commandLine.Split(' ');

        var native = await ProcessRun.OfAsync(Launcher, arguments, BuiltCommand.Repository);
        var managed = await BuiltCommand.RunInAsync(BuiltCommand.Repository, arguments);

        Assert.Equal(managed.Code, native.Code);
        Assert.Equal(managed.Out, native.Out);
    }

    [Fact]
    public async Task Renders_the_files_that_the_managed_one_renders()
    {
        using var native = new TemporaryFolder();
        using var managed = new TemporaryFolder();

        var first = await ProcessRun.OfAsync(Launcher, ["render", "manifests", "dev", "--out", native.Path], BuiltCommand.Repository);
        var second = await BuiltCommand.RunInAsync(BuiltCommand.Repository, "render", "manifests", "dev", "--out", managed.Path);

        Assert.Equal((0, 0), (first.Code, second.Code));
        Assert.NotEmpty(Contents(native.Path));
        Assert.Equal(Contents(managed.Path), Contents(native.Path));
    }

    [Fact]
    public async Task Is_native_where_there_is_a_linker()
    {
        await ProcessRun.OfAsync(Launcher, ["--version"], BuiltCommand.Repository);

        var linkers = Environment.GetEnvironmentVariable("PATH")!.Split(':').SelectMany(folder => new[] { $"{folder}/clang", $"{folder}/gcc" });
        Assert.Equal(linkers.Any(File.Exists), !File.Exists(Path.Combine(LastBuild(), "cli", "infra.dll")));
    }

    private static string LastBuild()
    {
        var current = Directory.EnumerateDirectories(Path.Combine(BuiltCommand.Repository, "artifacts", "launch"))
            .Select(flavour => Path.Combine(flavour, "current")).Where(File.Exists).MaxBy(File.GetLastWriteTimeUtc)!;
        return Path.Combine(Path.GetDirectoryName(current)!, File.ReadAllText(current).Trim());
    }

    private static SortedDictionary<string, string> Contents(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(folder, file), File.ReadAllText),
        StringComparer.Ordinal);
}
