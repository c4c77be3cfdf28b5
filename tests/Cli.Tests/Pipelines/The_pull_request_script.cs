using FreeAgentics.Infra.Cli.Tests.Preview;
using FreeAgentics.Infra.Cli.Tests.Processes;

namespace FreeAgentics.Infra.Cli.Tests.Pipelines;

/// <summary>The scripts in a repository of git with one stack; its launcher runs the command line that is built already.</summary>
public sealed class The_pull_request_script
{
    private const UnixFileMode Executable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    [Fact]
    public async Task Reports_what_the_pull_request_changes()
    {
        using var repository = await RepositoryAsync($"exec dotnet '{BuiltCommand.Assembly}' \"$@\" --directory \"$PWD\"");
        var plans = await RunAsync(repository, "plans", "plans");
        var commit = await repository.CommitAsync();
        repository.ChangeNetwork();

        var result = await RunAsync(repository, "pull-request", commit, "report");

        Assert.Equal(0, plans.Code);
        Assert.True(File.Exists(Path.Combine(repository.Root, "plans", "dev.json")));
        var comment = await File.ReadAllTextAsync(Path.Combine(repository.Root, "report", "comment.md"));
        Assert.Contains("aws:ec2", comment, StringComparison.Ordinal);
        Assert.Contains("cidrBlock", comment, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(repository.Root, "report", "plans", "dev.json")));
        Assert.Contains("Previewed 1 of 1 stacks", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_the_problem_where_nothing_can_be_previewed()
    {
        using var repository = await RepositoryAsync("echo 'infra: the build failed in <Program.cs> & @team' >&2; exit 1");

        var result = await RunAsync(repository, "pull-request", "HEAD", "report");

        Assert.Equal(1, result.Code);
        var comment = await File.ReadAllTextAsync(Path.Combine(repository.Root, "report", "comment.md"));
        Assert.StartsWith("**The preview failed.**", comment, StringComparison.Ordinal);
        Assert.Contains("the build failed in &lt;Program.cs> &amp; &#64;team", comment, StringComparison.Ordinal);
    }

    private static async Task<GitFolder> RepositoryAsync(string launcher)
    {
        var repository = await GitFolder.CreateAsync();
        foreach (var script in new[] { ".ci/pull-request", ".ci/plans" })
            File.SetUnixFileMode(repository.Write(script, await File.ReadAllTextAsync(Path.Combine(BuiltCommand.Repository, script))), Executable);
        File.SetUnixFileMode(repository.Write("infra", $"#!/bin/sh\n{launcher}\n"), Executable);
        await repository.CommitAsync();
        return repository;
    }

    private static Task<ProcessResult> RunAsync(GitFolder repository, string script, params string[] arguments) =>
        ProcessRun.OfAsync(Path.Combine(repository.Root, ".ci", script), arguments, repository.Root);
}
