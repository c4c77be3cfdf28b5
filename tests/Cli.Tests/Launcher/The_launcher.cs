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
        Assert.EndsWith("/cli/infra preview dev\n", second.Out, StringComparison.Ordinal);
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

        Assert.EndsWith("infra preview a b * \n", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Makes_native_code_where_there_is_a_linker()
    {
        using var repository = new FakeRepository();

        var result = await repository.RunAsync("--version");

        Assert.Equal(["native"], repository.Forms);
        Assert.StartsWith("native ", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compiles_ahead_where_there_is_no_linker()
    {
        using var repository = new FakeRepository();
        repository.RemoveLinker();

        var result = await repository.RunAsync("--version");

        Assert.Equal(["ready"], repository.Forms);
        Assert.EndsWith("/cli/infra.dll --version\n", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Builds_in_the_form_that_the_environment_asks_for()
    {
        using var repository = new FakeRepository();

        var ready = await repository.RunWithAsync("INFRA_BUILD", "ready", "--version");
        var unknown = await repository.RunWithAsync("INFRA_BUILD", "fast", "--version");

        Assert.Equal(["ready"], repository.Forms);
        Assert.Equal((0, 2), (ready.Code, unknown.Code));
        Assert.Equal("infra: INFRA_BUILD is 'fast'; it may be native (the default), ready or plain.\n", unknown.Error);
    }

    [Theory]
    [InlineData("native", "ready")]
    [InlineData("native|ready", "plain")]
    public async Task Takes_the_next_form_when_a_compiler_cannot_be_restored_and_says_so(string missing, string taken)
    {
        using var repository = new FakeRepository(
            $"""case $form in {missing}) echo "error NU1101: Unable to find a package"; exit 1 ;; esac""");

        var first = await repository.RunAsync("--version");
        var second = await repository.RunAsync("--version");

        Assert.Equal((0, 0), (first.Code, second.Code));
        Assert.Equal(taken, repository.Forms[^1]);
        Assert.Equal([.. missing.Split('|'), taken], repository.Forms);
        Assert.Contains("infra: no native code can be made here", first.Error, StringComparison.Ordinal);
        Assert.Equal("", second.Error);
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
