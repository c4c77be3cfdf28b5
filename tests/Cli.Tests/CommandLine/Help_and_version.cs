using System.Text.RegularExpressions;
using FreeAgentics.Infra.Cli.Tests.Processes;

namespace FreeAgentics.Infra.Cli.Tests.CommandLine;

public sealed partial class Help_and_version
{
    [Theory]
    [InlineData("--help", "./infra preview dev")]
    [InlineData("preview --help", "--against prod.json")]
    [InlineData("preview -h", "--stack-outputs")]
    [InlineData("doctor --help", "./infra doctor --format json")]
    public async Task Help_explains_on_stdout_with_examples_and_exit_codes(string arguments, string example)
    {
        var result = await BuiltCommand.RunAsync(arguments.Split(' '));

        Assert.Equal(0, result.Code);
        Assert.Equal("", result.Error);
        Assert.Contains(example, result.Out, StringComparison.Ordinal);
        Assert.Contains("Exit codes: 0 fine", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_names_every_verb()
    {
        var result = await BuiltCommand.RunAsync("--help");

        Assert.All(["preview", "doctor"], verb => Assert.Matches($"(?m)^  {verb}\\b", result.Out));
    }

    [Fact]
    public async Task Version_is_one_line()
    {
        var result = await BuiltCommand.RunAsync("--version");

        Assert.Equal(0, result.Code);
        Assert.Matches(Version(), result.Out);
    }

    [GeneratedRegex(@"^\d+\.\d+\.\d+\n$")]
    private static partial Regex Version();
}
