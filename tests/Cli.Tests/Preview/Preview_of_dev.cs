using System.Text.Json;
using System.Text.RegularExpressions;
using FreeAgentics.Infra.Cli.Tests.Processes;

namespace FreeAgentics.Infra.Cli.Tests.Preview;

/// <summary>The main job, on the repository's own Pulumi.dev.yaml.</summary>
public sealed partial class Preview_of_dev : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Ends_with_exit_code_0()
    {
        var result = await BuiltCommand.RunAsync("preview", "dev");

        Assert.True(result.Code == 0, result.Out[Math.Max(0, result.Out.IndexOf("Policies:", StringComparison.Ordinal))..] + result.Error);
    }

    [Fact]
    public async Task Draws_every_resource_under_its_component()
    {
        var text = await BuiltCommand.RunAsync("preview", "dev");
        var json = await BuiltCommand.RunAsync("preview", "dev", "--format", "json");

        using var plan = JsonDocument.Parse(json.Out);
        var resources = plan.RootElement.GetProperty("resources").EnumerateArray().ToList();
        Assert.All(resources, resource => Assert.Contains(resource.GetProperty("name").GetString()!, text.Out, StringComparison.Ordinal));
        Assert.Contains("+  freeagentics-dev", text.Out, StringComparison.Ordinal);
        Assert.Contains($"Resources: {resources.Count} to create\n", text.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_the_fields_that_scripts_rely_on()
    {
        var result = await BuiltCommand.RunAsync("preview", "dev", "--format", "json");

        using var plan = JsonDocument.Parse(result.Out);
        var resources = plan.RootElement.GetProperty("resources").EnumerateArray().ToList();
        var urns = resources.Select(resource => resource.GetProperty("urn").GetString()!).ToList();
        Assert.NotEmpty(resources);
        Assert.Equal(urns.Order(StringComparer.Ordinal), urns);
        Assert.Equal(urns.Distinct(StringComparer.Ordinal).Count(), urns.Count);
        Assert.All(resources, resource =>
        {
            Assert.All(["type", "name", "inputs", "outputs", "dependencies", "step"], field => Assert.True(resource.TryGetProperty(field, out _), field));
            if (resource.TryGetProperty("parent", out var parent) && parent.ValueKind == JsonValueKind.String)
                Assert.Contains(parent.GetString()!, urns);
        });
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public async Task Is_the_same_to_the_byte_every_time(string format)
    {
        var first = await BuiltCommand.RunAsync("preview", "dev", "--format", format);
        var second = await BuiltCommand.RunInAsync("/", "preview", "dev", "--format", format);

        Assert.NotEqual("", first.Out);
        Assert.Equal(first.Out, second.Out);
    }

    [Fact]
    public async Task Keeps_data_on_stdout_and_time_on_stderr()
    {
        var result = await BuiltCommand.RunAsync("preview", "dev");

        Assert.Matches(Time(), result.Error);
        Assert.DoesNotContain("Previewed", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finds_no_change_against_its_own_kept_plan()
    {
        var kept = Path.Combine(_folder.Path, "plan.json");
        var saved = await BuiltCommand.RunAsync("preview", "dev", "--save", kept, "--format", "json");
        var compared = await BuiltCommand.RunAsync("preview", "dev", "--against", kept);

        Assert.Equal(0, saved.Code);
        Assert.Matches(@"(?m)^Resources: \d+ unchanged$", compared.Out);
        Assert.DoesNotMatch(@"(?m)^[+~-]", compared.Out);
    }

    [Fact]
    public async Task Names_what_a_changed_setting_changes()
    {
        using var project = new ProjectFolder();
        project.Write("Pulumi.dev.yaml", ProjectFolder.DevSettings);
        await project.PreviewAsync("dev", "--save", "before.json");
        project.Write("Pulumi.dev.yaml", ProjectFolder.DevSettings.Replace("10.30.0.0/16", "10.31.0.0/16", StringComparison.Ordinal));

        var result = await project.PreviewAsync("dev", "--against", "before.json");

        Assert.Contains("""~ cidrBlock: "10.30.0.0/16" → "10.31.0.0/16"  forces replacement""", result.Out, StringComparison.Ordinal);
        Assert.Matches(@"Resources: .*\d+ to replace", result.Out);
    }

    [Fact]
    public async Task Leaves_computed_values_unknown_when_asked()
    {
        var result = await BuiltCommand.RunAsync("preview", "dev", "--unknowns");

        Assert.Contains("[unknown]", result.Out, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"Previewed dev in \d+\.\d\d s\.\n$")]
    private static partial Regex Time();
}
