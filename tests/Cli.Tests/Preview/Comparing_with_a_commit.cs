using System.Text.Json;
using FreeAgentics.Infra.Cli.Tests.Processes;

namespace FreeAgentics.Infra.Cli.Tests.Preview;

public sealed class Comparing_with_a_commit
{
    [Fact]
    public async Task Shows_what_a_changed_setting_changes()
    {
        using var repository = await GitFolder.CreateAsync();
        repository.ChangeNetwork();

        var result = await repository.PreviewAsync("dev", "--base", "HEAD", "--format", "json");

        var steps = StepsOf(result);
        Assert.Contains(steps, step => step.Kind == "replace" && step.Type == "aws:ec2/vpc:Vpc");
        Assert.Contains(steps, step => step.Kind == "same");
        Assert.DoesNotContain("with the program of that commit", result.Error, StringComparison.Ordinal);
        Assert.Single((await repository.GitAsync("worktree", "list")).Trim().Split('\n'));
    }

    [Fact]
    public async Task Shows_no_change_where_there_is_none()
    {
        using var repository = await GitFolder.CreateAsync();

        var result = await repository.PreviewAsync("dev", "--base", "main", "--format", "json");

        Assert.Equal(0, result.Code);
        var steps = StepsOf(result);
        Assert.True(steps.Count > 400);
        Assert.All(steps, step => Assert.Equal("same", step.Kind));
    }

    [Fact]
    public async Task Takes_a_stack_for_new_that_the_commit_does_not_have()
    {
        using var repository = await GitFolder.CreateAsync();
        repository.Write("Pulumi.other.yaml", ProjectFolder.DevSettings);

        var result = await repository.PreviewAsync("other", "--base", "HEAD", "--format", "json");

        Assert.Equal(["create"], StepsOf(result).Select(step => step.Kind).Distinct());
    }

    [Fact]
    public async Task Previews_a_commit_with_another_program_by_that_program()
    {
        using var repository = await GitFolder.CreateAsync();
        var plan = await repository.PreviewAsync("dev", "--format", "json");
        repository.Write("infra", "#!/bin/sh\necho \"$PWD: $*\" >&2\nwhile [ $# -gt 0 ]; do [ \"$1\" != --save ] || cp plan.json \"$2\"; shift; done\nexit 1\n");
        File.SetUnixFileMode(Path.Combine(repository.Root, "infra"), UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        repository.Write("plan.json", plan.Out);
        repository.Write("src/Program.cs", "// as it was");
        var commit = await repository.CommitAsync();
        repository.Write("src/Program.cs", "// as it is");

        var first = await repository.PreviewAsync("dev", "--base", "HEAD", "--format", "json");
        var second = await repository.PreviewAsync("dev", "--base", "HEAD", "--format", "json");

        Assert.All(StepsOf(first), step => Assert.Equal("same", step.Kind));
        Assert.Contains($"as of HEAD ({commit[..12]}), with the program of that commit", first.Error, StringComparison.Ordinal);
        Assert.Equal(first.Out, second.Out);
        Assert.DoesNotContain("with the program of that commit", second.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_why_a_commit_cannot_be_built_and_what_to_do_instead()
    {
        using var repository = await GitFolder.CreateAsync();
        repository.Write("infra", "#!/bin/sh\necho 'no packages' >&2\nexit 1\n");
        File.SetUnixFileMode(Path.Combine(repository.Root, "infra"), UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        await repository.CommitAsync();
        repository.Write("src/Program.cs", "// new");

        var result = await repository.PreviewAsync("dev", "--base", "HEAD");

        Assert.Equal(1, result.Code);
        Assert.Contains("no packages", result.Error, StringComparison.Ordinal);
        Assert.Contains("--base-plans", result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Out);
    }

    [Fact]
    public async Task Takes_the_plans_that_the_commit_has_kept()
    {
        using var repository = await GitFolder.CreateAsync();
        using var kept = new TemporaryFolder();
        await repository.PreviewAsync("dev", "--save", Path.Combine(kept.Path, "dev.json"));
        repository.ChangeNetwork();
        var commit = await repository.CommitAsync();
        kept.Write("revision", commit + "\n");

        // The folder holds what stood before the change: taken at its word, the change shows, which in the commit itself has happened.
        var taken = await repository.PreviewAsync("dev", "--base", "HEAD", "--base-plans", kept.Path, "--format", "json");
        kept.Write("revision", "another\n");
        var refused = await repository.PreviewAsync("dev", "--base", "HEAD", "--base-plans", kept.Path, "--format", "json");

        Assert.Contains(StepsOf(taken), step => step.Kind == "replace");
        Assert.All(StepsOf(refused), step => Assert.Equal("same", step.Kind));
        Assert.Contains("holds plans of another", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fails_where_the_settings_of_the_commit_are_broken()
    {
        using var repository = await GitFolder.CreateAsync();
        repository.Write("Pulumi.dev.yaml", "config:\n  freeagentics:network:\n    cidr: nonsense\n");
        await repository.CommitAsync();
        repository.Write("Pulumi.dev.yaml", ProjectFolder.DevSettings);

        var result = await repository.PreviewAsync("dev", "--base", "HEAD");

        Assert.Equal(1, result.Code);
        Assert.Contains("--base HEAD", result.Error, StringComparison.Ordinal);
        Assert.Contains("freeagentics:network.cidr", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_commit_that_is_not_there()
    {
        using var repository = await GitFolder.CreateAsync();

        var result = await repository.PreviewAsync("dev", "--base", "nowhere");

        Assert.Equal(2, result.Code);
        Assert.Equal("infra: --base nowhere: there is no such commit here. In a shallow clone, fetch it first: git fetch origin <branch or commit>\n", result.Error);
    }

    [Fact]
    public async Task Refuses_a_folder_without_history()
    {
        using var folder = new ProjectFolder();
        folder.Write("Pulumi.dev.yaml", ProjectFolder.DevSettings);

        var result = await folder.PreviewAsync("dev", "--base", "main");

        Assert.Equal(2, result.Code);
        Assert.Contains("is in no git repository", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--against and --base name two things to compare with; use one", "--base", "main", "--against", "plan.json")]
    [InlineData("--base-plans needs --base", "--base-plans", "plans")]
    public async Task Refuses_options_that_do_not_go_together(string reason, params string[] options)
    {
        var result = await BuiltCommand.RunAsync(["preview", "dev", .. options]);

        Assert.Equal(2, result.Code);
        Assert.Contains(reason, result.Error.Replace("--base and --against", "--against and --base", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static List<(string Kind, string Type)> StepsOf(ProcessResult result)
    {
        Assert.True(result.Out.Length > 0, result.Error);
        return [.. JsonDocument.Parse(result.Out).RootElement.GetProperty("resources").EnumerateArray()
            .Select(resource => (resource.GetProperty("step").GetString()!, resource.GetProperty("type").GetString()!))];
    }
}
