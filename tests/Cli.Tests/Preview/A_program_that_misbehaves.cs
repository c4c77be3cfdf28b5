using System.Diagnostics;
using FreeAgentics.Infra.Cli.Tests.Processes;

namespace FreeAgentics.Infra.Cli.Tests.Preview;

public sealed class A_program_that_misbehaves : IDisposable
{
    private readonly StubbedCommand _command = new();

    public void Dispose() => _command.Dispose();

    [Theory]
    [InlineData("throw", "the stub gave up")]
    [InlineData("exit", "3")]
    [InlineData("nothing", "")]
    public async Task Fails_the_preview_with_its_reason_on_stderr(string behaviour, string reason)
    {
        var result = await _command.RunAsync(behaviour, "preview", "dev");

        Assert.Equal(1, result.Code);
        Assert.Equal("", result.Out);
        Assert.Contains("error:", result.Error, StringComparison.Ordinal);
        Assert.Contains(reason, result.Error, StringComparison.Ordinal);
        Assert.Contains("The preview of dev failed", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_where_it_threw_only_when_asked()
    {
        var result = await _command.RunAsync("throw", "preview", "dev", "--verbose");

        Assert.Contains("   at Program.", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task Is_ended_with_the_preview_when_the_user_interrupts(string signal, int code)
    {
        using var preview = _command.Start("hang", "preview", "dev");
        using var program = await _command.ProgramAsync();

        using var kill = Process.Start("kill", [$"-{signal}", $"{preview.Id}"]);
        var result = await ProcessRun.EndOfAsync(preview);

        Assert.Equal(code, result.Code);
        Assert.Equal("", result.Out);
        Assert.EndsWith("infra: interrupted\n", result.Error, StringComparison.Ordinal);
        Assert.True(program.WaitForExit(TimeSpan.FromMinutes(1)), "The program outlived the preview.");
    }
}
