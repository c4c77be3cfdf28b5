using FreeAgentics.Infra.Cli.Tests.Processes;

namespace FreeAgentics.Infra.Cli.Tests.CommandLine;

/// <summary>What a shell may do to a command's streams.</summary>
public sealed class Standard_streams
{
    [Theory]
    [InlineData(">&-")]
    [InlineData(">/dev/full")]
    public async Task Output_that_cannot_be_written_is_a_failure_told_in_one_line(string redirection)
    {
        var result = await ShellAsync($"dotnet \"$0\" doctor {redirection}");

        Assert.Equal(1, result.Code);
        Assert.StartsWith("infra: standard output cannot be written: ", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("| head -n 1")]
    [InlineData("| true")]
    public async Task A_reader_that_leaves_early_is_no_failure(string reader)
    {
        var result = await ShellAsync($"set -o pipefail; dotnet \"$0\" doctor --format json {reader}");

        Assert.Equal(0, result.Code);
        Assert.Equal("", result.Error);
    }

    [Fact]
    public async Task No_colours_go_into_a_pipe()
    {
        var result = await BuiltCommand.RunAsync("doctor");

        Assert.DoesNotContain('\e', result.Everything);
    }

    private static Task<ProcessResult> ShellAsync(string script) => ProcessRun.OfAsync("bash", ["-c", script, BuiltCommand.Assembly]);
}
