using System.Text.RegularExpressions;
using FreeAgentics.Infra.Cli.Tests.Processes;

namespace FreeAgentics.Infra.Cli.Tests.Architecture;

/// <summary>What keeps files small and the repository free of left-overs.</summary>
public sealed partial class The_files
{
    private const int LongestFile = 300;

    private static readonly char[] Separators = [Path.DirectorySeparatorChar];

    [Fact]
    public void No_source_file_is_longer_than_300_lines() =>
        Assert.Empty(Sources().Where(file => File.ReadLines(file).Count() > LongestFile).Select(Relative).ToList());

    [Fact]
    public void Every_test_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(BuiltCommand.Repository, "FreeAgentics.Infra.sln"));

        Assert.Empty(Projects().Select(Path.GetFileName).Where(name => !solution.Contains($"\\{name}\"", StringComparison.Ordinal)).ToList());
    }

    [Fact]
    public void No_name_says_utils_helper_manager_or_common() =>
        Assert.Empty(Sources().Where(file => Nothing().IsMatch(Path.GetFileNameWithoutExtension(file)) && !Relative(file).StartsWith("sdk/", StringComparison.Ordinal)).Select(Relative).ToList());

    /// <summary>Words that say nothing of what a type does.</summary>
    [GeneratedRegex("(Utils|Utilities|Helpers?|Manager|Common)$")]
    private static partial Regex Nothing();

    private static IEnumerable<string> Sources() => Files("*.cs");

    private static IEnumerable<string> Projects() => Files("*.csproj");

    private static IEnumerable<string> Files(string pattern) =>
        new[] { "sdk", "src", "stacks", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(BuiltCommand.Repository, folder), pattern, SearchOption.AllDirectories))
            .Where(file => !Relative(file).Split(Separators).Any(part => part is "obj" or "bin" or "node_modules"));

    private static string Relative(string file) => Path.GetRelativePath(BuiltCommand.Repository, file);
}
