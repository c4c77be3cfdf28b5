using FreeAgentics.Infra.Cli.Tests.Processes;

namespace FreeAgentics.Infra.Cli.Tests.Launcher;

public sealed class The_launcher
{
    [Fact]
    public async Task Builds_once_and_then_runs_what_it_built()
    {
        using var repository = new FakeRepository();

        var first = await repository.RunAsync("preview", "dev");
        var second = await repository.RunAsync("preview", "dev");

        Assert.Equal(1, repository.Builds);
        Assert.Contains("building", first.Error, StringComparison.Ordinal);
        Assert.Equal("", second.Error);
        Assert.Equal(first.Out, second.Out);
        Assert.EndsWith("/cli/infra.dll preview dev\n", second.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("src/Cli/Program.cs")]
    [InlineData("stacks/Program.cs")]
    [InlineData("sdk/a.proto")]
    [InlineData("Directory.Packages.props")]
    public async Task Builds_again_when_a_source_is_newer(string source)
    {
        using var repository = new FakeRepository();
        await repository.RunAsync("--version");

        await File.AppendAllTextAsync(Path.Combine(repository.Root, source), "changed");
        await repository.RunAsync("--version");

        Assert.Equal(2, repository.Builds);
    }

    [Fact]
    public async Task Builds_again_when_a_source_is_gone()
    {
        using var repository = new FakeRepository();
        await repository.RunAsync("--version");

        File.Delete(Path.Combine(repository.Root, "src/Cli/Program.cs"));
        await repository.RunAsync("--version");

        Assert.Equal(2, repository.Builds);
    }

    [Fact]
    public async Task Builds_again_when_a_source_changed_while_it_was_building()
    {
        using var repository = new FakeRepository("""sleep 0.05; echo changed >>"$2/Program.cs" """);
        await repository.RunAsync("--version");
        await repository.RunAsync("--version");

        Assert.Equal(2, repository.Builds);
    }

    [Fact]
    public async Task Builds_once_when_started_many_times_at_once()
    {
        using var repository = new FakeRepository("sleep 0.3");

        var results = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => repository.RunAsync("--version")));

        Assert.Equal(1, repository.Builds);
        Assert.All(results, result => Assert.Equal(0, result.Code));
        Assert.Single(results.Select(result => result.Out).Distinct());
    }

    [Fact]
    public async Task Runs_from_any_folder_and_through_a_link()
    {
        using var repository = new FakeRepository();
        var link = Path.Combine(repository.Root, "bin", "link");
        File.CreateSymbolicLink(link, repository.Launcher);

        var direct = await repository.RunAsync("doctor");
        var relative = await ProcessRun.OfAsync("sh", ["-c", "../infra doctor"], Path.Combine(repository.Root, "src"), repository.Environment);
        var linked = await repository.RunFromAsync("/", link, "doctor");

        Assert.Equal((0, 0, 0), (direct.Code, relative.Code, linked.Code));
        Assert.Equal(direct.Out, relative.Out);
        Assert.Equal(direct.Out, linked.Out);
    }

    [Fact]
    public async Task Keeps_the_arguments_as_they_are()
    {
        using var repository = new FakeRepository();

        var result = await repository.RunAsync("preview", "a b", "*", "");

        Assert.EndsWith("infra.dll preview a b * \n", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publishes_without_native_code_when_its_compiler_cannot_be_restored()
    {
        using var repository = new FakeRepository(
            """if [ "$ready" = true ]; then echo "error NU1101: Unable to find package Microsoft.NETCore.App.Crossgen2.linux-x64"; exit 1; fi""");

        var result = await repository.RunAsync("--version");

        Assert.Equal(0, result.Code);
        Assert.Equal(2, repository.Builds);
    }

    [Fact]
    public async Task Shows_the_errors_of_a_failed_build_and_keeps_nothing_of_it()
    {
        using var repository = new FakeRepository("""echo "src/Cli/Program.cs(1,1): error CS1002: ; expected"; exit 1""");

        var first = await repository.RunAsync("--version");
        var second = await repository.RunAsync("--version");

        Assert.Equal((1, 1), (first.Code, second.Code));
        Assert.Equal("", first.Out);
        Assert.Contains("error CS1002", first.Error, StringComparison.Ordinal);
        Assert.Equal(2, repository.Builds);
    }

    [Fact]
    public async Task Removes_the_builds_before_the_last()
    {
        using var repository = new FakeRepository();
        for (var i = 0; i < 4; i++)
        {
            await repository.RunAsync("--version");
            await File.AppendAllTextAsync(Path.Combine(repository.Root, "global.json"), " ");
        }

        Assert.Equal(2, Directory.GetDirectories(Path.Combine(repository.Root, "artifacts/launch/local"), "*-*").Length);
    }

    [Fact]
    public async Task Says_what_is_missing_where_there_is_no_dotnet()
    {
        var result = await ProcessRun.OfAsync(
            "/bin/sh", [Path.Combine(BuiltCommand.Repository, "infra"), "doctor"], environment: new Dictionary<string, string?> { ["PATH"] = "/nonexistent" });

        Assert.Equal(1, result.Code);
        Assert.Contains("the .NET SDK is missing", result.Error, StringComparison.Ordinal);
    }
}
