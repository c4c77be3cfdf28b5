using FreeAgentics.Infra.Cli.Tests.Processes;

namespace FreeAgentics.Infra.Cli.Tests.CommandLine;

public sealed class Bad_usage
{
    public static TheoryData<string, string> Cases => new()
    {
        { "", "infra: which verb? ./infra --help lists them" },
        { "previw dev", "infra: unknown verb 'previw'. Did you mean preview?" },
        { "docter", "Did you mean doctor?" },
        { "xyzzy", "infra: unknown verb 'xyzzy'." },
        { "preview dev --fromat json", "unknown option '--fromat'. Did you mean --format?" },
        { "preview dev --format xml", "'xml'" },
        { "preview dev --save", "--save" },
        { "doctor prod", "unknown argument 'prod'" },
        { "doctor --format", "--format" },
        { "config chekc", "unknown verb 'chekc'. Did you mean check?\n./infra config --help explains." },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Is_told_on_stderr_with_exit_code_2(string arguments, string message)
    {
        var result = await BuiltCommand.RunAsync(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(2, result.Code);
        Assert.Equal("", result.Out);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.Contains("--help", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }
}
