using FreeAgentics.Infra.Cli.Tests.Processes;

namespace FreeAgentics.Infra.Cli.Tests.Pipelines;

public sealed class Shell_scripts
{
    [Fact]
    public async Task Pass_shellcheck()
    {
        var scripts = new[] { "infra", "tests/run", "tests/Benchmarks/run" }
            .Concat(Directory.EnumerateFiles(Path.Combine(BuiltCommand.Repository, ".ci")).Select(path => $".ci/{Path.GetFileName(path)}"))
            .ToList();

        var result = await ProcessRun.OfAsync("shellcheck", scripts, BuiltCommand.Repository);

        Assert.Contains(".ci/pull-request", scripts);
        Assert.Equal("", result.Everything);
        Assert.Equal(0, result.Code);
    }
}
