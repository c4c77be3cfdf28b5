using System.Text.RegularExpressions;
using FreeAgentics.Infra.Cli.Tests.Processes;
using FreeAgentics.Infra.Settings;
using FreeAgentics.Infra.Settings.Files;

namespace FreeAgentics.Infra.Cli.Tests.Workflows;

public sealed partial class The_workflows
{
    public static TheoryData<string> Names => [.. WorkflowFile.All.Select(workflow => workflow.Name)];

    [Fact]
    public async Task Pass_actionlint()
    {
        var result = await Linter.RunAsync(WorkflowFile.Folder);

        Assert.Equal(0, result.Code);
        Assert.Contains($"{WorkflowFile.All.Count} workflow file", result.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Would_not_pass_with_the_text_of_a_stranger_in_a_script()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.yml", "on: pull_request\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: echo ${{ github.event.pull_request.title }}\n");

        var result = await Linter.RunAsync(folder.Path);

        Assert.Equal(1, result.Code);
        Assert.Contains("potentially untrusted", result.Everything, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Never_run_a_pull_request_with_the_rights_of_the_repository(string name) =>
        Assert.DoesNotContain("pull_request_target", WorkflowFile.Named(name).Text, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Names))]
    public void Pin_every_action_to_a_commit(string name)
    {
        foreach (var used in WorkflowFile.Named(name).Steps.Select(step => WorkflowFile.Value(step, "uses")).OfType<string>())
            Assert.Matches("^[a-z-]+/[a-z-]+@[0-9a-f]{40}$", used);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Say_what_their_token_may_do_and_put_no_expression_into_a_script(string name)
    {
        var workflow = WorkflowFile.Named(name);

        Assert.True(workflow.Root.Children.ContainsKey("permissions"));
        foreach (var script in workflow.Steps.Select(step => WorkflowFile.Value(step, "run")).OfType<string>())
            Assert.DoesNotContain("${{", script, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Keep_the_token_out_of_the_checkout(string name)
    {
        foreach (var step in WorkflowFile.Named(name).Steps.Where(step => WorkflowFile.Value(step, "uses")?.StartsWith("actions/checkout@", StringComparison.Ordinal) == true))
            Assert.Equal("false", WorkflowFile.Value((YamlDotNet.RepresentationModel.YamlMappingNode)step["with"], "persist-credentials"));
    }

    [Fact]
    public void Preview_a_pull_request_without_credentials()
    {
        var preview = WorkflowFile.Named("preview.yml");

        Assert.All(preview.Permissions, permission => Assert.Equal("read", permission.Access));
        Assert.DoesNotContain("secrets.", preview.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("id-token", preview.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Post_the_report_with_the_default_branch_checked_out_and_nothing_built()
    {
        var comment = WorkflowFile.Named("preview-comment.yml");

        Assert.Contains(("pull-requests", "write"), comment.Permissions);
        Assert.Equal("[ preview ]", comment.Root["on"]["workflow_run"]["workflows"].ToString());
        Assert.Equal("preview", WorkflowFile.Named("preview.yml").Root["name"].ToString());
        Assert.DoesNotMatch(@"(?m)^\s+ref:", comment.Text);
        Assert.Equal([".ci/comment report/comment.md"], comment.Steps.Select(step => WorkflowFile.Value(step, "run")).OfType<string>());
    }

    [Fact]
    public void Deploy_stacks_that_exist_in_environments_that_bootstrap_trusts()
    {
        var jobs = WorkflowFile.Named("deploy.yml").Jobs.ToList();
        var bootstrap = PlatformSettings.Read(StackFile.Load(BuiltCommand.Repository, "bootstrap")).Settings!.Bootstrap;

        Assert.Equal(["dev", "staging", "prod", "prod-west"], jobs.Select(job => job.Body["with"]["stack"].ToString()));
        Assert.All(jobs, job =>
        {
            Assert.True(File.Exists(Path.Combine(BuiltCommand.Repository, $"Pulumi.{job.Body["with"]["stack"]}.yaml")));
            Assert.Contains(job.Body["with"]["environment"].ToString(), bootstrap.Environments);
        });
    }

    [Fact]
    public void Deploy_with_the_official_packages_and_a_role_instead_of_a_key()
    {
        var deploy = WorkflowFile.Named("deploy-stack.yml");

        Assert.Contains("PulumiSdk: official", deploy.Text, StringComparison.Ordinal);
        Assert.Contains(("id-token", "write"), deploy.Permissions);
        Assert.DoesNotContain("secrets.", deploy.Text, StringComparison.Ordinal);
        Assert.Contains(deploy.Jobs, job => job.Body.Children.ContainsKey("environment"));
    }

    [Fact]
    public void Call_scripts_that_exist()
    {
        var scripts = WorkflowFile.All.SelectMany(workflow => Script().Matches(workflow.Text)).Select(match => match.Value).Distinct().ToList();

        Assert.NotEmpty(scripts);
        Assert.All(scripts, script => Assert.True(File.Exists(Path.Combine(BuiltCommand.Repository, script)), script));
    }

    [GeneratedRegex(@"(?<=run: )(\.ci/[a-z-]+)")]
    private static partial Regex Script();
}
