using FreeAgentics.Infra.Cli.Tests.Processes;

namespace FreeAgentics.Infra.Cli.Tests.Preview;

/// <summary>Files that a preview cannot work with: told on stderr, at once, with their place, and exit code 2.</summary>
public sealed class Bad_input : IDisposable
{
    private readonly ProjectFolder _project = new();

    public void Dispose() => _project.Dispose();

    public static TheoryData<string, string[]> StackFiles => new()
    {
        { "config:\n  freeagentics:network: {cidr: 10.0.0.0/16\n", ["Pulumi.dev.yaml has 1 problem", "3:1"] },
        { "config:\n\tfreeagentics:network: {}\n", ["Pulumi.dev.yaml has", "2:1"] },
        { "config:\n  freeagentics:network:\n    cdir: 10.30.0.0/16\n", ["3:5", "freeagentics:network.cdir", "Did you mean cidr?"] },
        { "config:\n  freeagentics:netwrok:\n    cidr: 10.30.0.0/16\n", ["2:3", "Did you mean network?"] },
        { "config:\n  freeagentics:network:\n    cidr: nonsense\n", ["3:11", "freeagentics:network.cidr", "Fix: pulumi config set --stack dev"] },
        { "config:\n  freeagentics:network: 7\n", ["2:25", "freeagentics:network"] },
    };

    [Theory]
    [MemberData(nameof(StackFiles))]
    public async Task A_stack_file_that_cannot_be_used_is_told_with_line_and_column(string text, string[] messages)
    {
        _project.Write("Pulumi.dev.yaml", text);

        var result = await _project.PreviewAsync("dev");

        AssertRefused(result, messages);
    }

    [Fact]
    public async Task All_problems_of_a_stack_file_are_told_at_once()
    {
        _project.Write("Pulumi.dev.yaml", "config:\n  freeagentics:network:\n    cdir: 10.30.0.0/16\n    zones: 99\n");

        var result = await _project.PreviewAsync("dev");

        AssertRefused(result, "has 2 problems", "network.cdir", "network.zones");
    }

    [Fact]
    public async Task A_stack_without_a_file_lists_the_stacks_there_are()
    {
        _project.Write("Pulumi.dev.yaml", "");
        _project.Write("Pulumi.prod.yaml", "");

        AssertRefused(await _project.PreviewAsync("prdo"), "Pulumi.prdo.yaml", "dev, prod", "Did you mean prod?");
        AssertRefused(await _project.PreviewAsync(), "which stack? There are: dev, prod.");
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("..")]
    [InlineData("a b")]
    public async Task A_name_that_no_stack_can_have_reads_no_file(string name) =>
        AssertRefused(await _project.PreviewAsync(name), "is not the name of a stack");

    [Fact]
    public async Task A_folder_without_a_project_is_named()
    {
        using var folder = new TemporaryFolder();

        AssertRefused(await BuiltCommand.RunAsync("preview", "dev", "--directory", folder.Path), "there is no Pulumi.yaml in", folder.Path);
    }

    [Fact]
    public async Task A_broken_project_file_is_told_with_line_and_column()
    {
        _project.Write("Pulumi.yaml", "name: freeagentics\nruntime: [dotnet\n");
        _project.Write("Pulumi.dev.yaml", "");

        AssertRefused(await _project.PreviewAsync("dev"), "Pulumi.yaml has 1 problem", "3:1");
    }

    [Theory]
    [InlineData("{\"resources\": [", "The file is cut off, malformed, or no JSON at all: it breaks at line 1, column 16.")]
    [InlineData("{}", "This is neither a plan nor a state.")]
    [InlineData("", "The file is empty, or no JSON at all.")]
    [InlineData("{\"schemaVersion\": 1, \"project\": \"freeagentics\", \"stack\": \"prod\", \"resources\": [], \"outputs\": {}}", "this is a plan of the stack prod; it cannot be compared with dev.")]
    [InlineData("{\"schemaVersion\": 1, \"project\": \"other\", \"stack\": \"dev\", \"resources\": [], \"outputs\": {}}", "this is a plan of the project other; it cannot be compared with the project freeagentics.")]
    [InlineData(null, "Could not find file")]
    public async Task A_baseline_that_is_no_plan_is_refused_with_the_reason(string? text, string message)
    {
        _project.Write("Pulumi.dev.yaml", "");
        if (text is not null)
            _project.Write("old.json", text);

        AssertRefused(await _project.PreviewAsync("dev", "--against", "old.json"), "--against old.json", message);
    }

    [Theory]
    [InlineData("{\"other\": ", "other.json is not JSON: line 1")]
    [InlineData("[]", "must hold a JSON object")]
    [InlineData("{\"other\": 7}", "'other' must be an object of outputs")]
    [InlineData(null, "Could not find file")]
    public async Task Outputs_of_other_stacks_must_be_an_object_of_objects(string? text, string message)
    {
        _project.Write("Pulumi.dev.yaml", "");
        if (text is not null)
            _project.Write("other.json", text);

        AssertRefused(await _project.PreviewAsync("dev", "--stack-outputs", "other.json"), message);
    }

    private static void AssertRefused(ProcessResult result, params string[] messages)
    {
        Assert.Equal("", result.Out);
        Assert.All(messages, message => Assert.Contains(message, result.Error, StringComparison.Ordinal));
        Assert.StartsWith("infra: ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.Equal(2, result.Code);
    }
}
