using System.Text.Json;
using FreeAgentics.Infra.Cli.Tests.Processes;

namespace FreeAgentics.Infra.Cli.Tests.Preview;

/// <summary>One run over stacks of a small project: bootstrap and two like it, of which one can be broken.</summary>
public sealed class Several_stacks : IDisposable
{
    private static readonly string Bootstrap = File.ReadAllText(Path.Combine(BuiltCommand.Repository, "Pulumi.bootstrap.yaml"));

    private readonly ProjectFolder _project = new();

    public Several_stacks()
    {
        _project.Write("Pulumi.bootstrap.yaml", Bootstrap);
        _project.Write("Pulumi.dev.yaml", ProjectFolder.DevSettings);
    }

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task All_means_every_stack_that_has_a_file()
    {
        var result = await _project.PreviewAsync("all", "--format", "json");

        using var report = JsonDocument.Parse(result.Out);
        var stacks = report.RootElement.GetProperty("stacks").EnumerateArray().ToList();
        Assert.Equal(0, result.Code);
        Assert.Equal(["bootstrap", "dev"], stacks.Select(stack => stack.GetProperty("stack").GetString()));
        Assert.All(stacks, stack =>
        {
            var plan = stack.GetProperty("plan");
            Assert.Equal(stack.GetProperty("counts").GetProperty("create").GetInt32(), plan.GetProperty("resources").GetArrayLength());
            Assert.True(plan.GetProperty("policies").GetProperty("passed").GetBoolean());
        });
        Assert.Contains("Previewed 2 of 2 stacks.\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_plan_of_a_stack_is_the_same_as_alone()
    {
        using var several = JsonDocument.Parse((await _project.PreviewAsync("bootstrap", "dev", "--format", "json")).Out);
        using var alone = JsonDocument.Parse((await _project.PreviewAsync("bootstrap", "--format", "json")).Out);

        Assert.True(JsonElement.DeepEquals(alone.RootElement, several.RootElement.GetProperty("stacks")[0].GetProperty("plan")));
    }

    [Fact]
    public async Task A_broken_stack_stops_no_other_and_the_run_ends_with_the_worst_code()
    {
        _project.Write("Pulumi.broken.yaml", "config:\n  freeagentics:netwrok: {}\n");

        var json = await _project.PreviewAsync("all", "--format", "json");
        var comment = await _project.PreviewAsync("all", "--format", "markdown");

        using var report = JsonDocument.Parse(json.Out);
        Assert.Equal(2, json.Code);
        Assert.Equal(2, report.RootElement.GetProperty("exitCode").GetInt32());
        Assert.Equal([0, 2, 0], report.RootElement.GetProperty("stacks").EnumerateArray().Select(stack => stack.GetProperty("exitCode").GetInt32()));
        Assert.Contains("Did you mean network?", report.RootElement.GetProperty("stacks")[1].GetProperty("errors")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal(2, comment.Code);
        Assert.Contains("**broken could not be previewed**", comment.Out, StringComparison.Ordinal);
        Assert.Contains("### broken could not be previewed", comment.Out, StringComparison.Ordinal);
        Assert.Contains("Previewed 2 of 3 stacks.\n", comment.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plans_are_kept_in_a_folder_and_compared_from_it()
    {
        var plans = Path.Combine(_project.Root, "plans");
        var kept = await _project.PreviewAsync("all", "--save", plans);
        _project.Write("Pulumi.extra.yaml", Bootstrap);

        var compared = await _project.PreviewAsync("all", "--against", plans, "--format", "markdown");

        Assert.Equal(0, kept.Code);
        Assert.Equal(["bootstrap.json", "dev.json"], Directory.EnumerateFiles(plans).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Matches(@"\| bootstrap \| – \| – \| – \| – \| \d+ \| – \| [^|]* \| no change \|", compared.Out);
        Assert.Matches(@"\| extra \| \d+ \| – \| – \| – \| – \| – \| [^|]* \| may go \|", compared.Out);
        Assert.Contains("has no plan of extra", compared.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_ends_with_a_line_for_each_stack()
    {
        var result = await _project.PreviewAsync("bootstrap", "dev");

        Assert.Matches(@"(?s)^bootstrap\n─+\n\n\+  freeagentics-bootstrap.*\ndev\n───\n\n.*\nStacks\n   bootstrap  \d+ to create\n   dev        \d+ to create\n$", result.Out);
    }

    [Fact]
    public async Task Every_report_goes_into_a_folder_where_asked()
    {
        var folder = Path.Combine(_project.Root, "reports");
        var result = await _project.PreviewAsync("bootstrap", "--reports", folder, "--format", "markdown");

        Assert.Equal(0, result.Code);
        Assert.Equal(result.Out, await File.ReadAllTextAsync(Path.Combine(folder, "comment.md")));
        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "report.json")));
        Assert.Equal("bootstrap", report.RootElement.GetProperty("stacks")[0].GetProperty("stack").GetString());
    }

    [Fact]
    public async Task A_comment_is_the_same_to_the_byte_every_time()
    {
        var first = await _project.PreviewAsync("all", "--format", "markdown");
        var second = await _project.PreviewAsync("all", "--format", "markdown");

        Assert.StartsWith("<!-- infra-preview -->\n", first.Out, StringComparison.Ordinal);
        Assert.Equal(first.Out, second.Out);
    }

    [Theory]
    [InlineData("all dev", "'all' stands for every stack")]
    [InlineData("bootstrap dev --against Pulumi.yaml", "for several stacks this must be a folder")]
    [InlineData("all --markdown-limit 100", "--markdown-limit must be 2000 or more")]
    public async Task What_cannot_be_meant_is_refused(string arguments, string message)
    {
        var result = await _project.PreviewAsync(arguments.Split(' '));

        Assert.Equal(2, result.Code);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }
}
