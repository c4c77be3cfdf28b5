namespace FreeAgentics.Infra.Interop.Tests;

/// <summary>Programs end alike on the official Node SDK and in C#.</summary>
[Collection(ProgramRunsCollection.Name)]
public sealed class SameOutcomeAsNode(ProgramRuns runs)
{
    [Theory]
    [InlineData("aliases")]
    [InlineData("assets")]
    [InlineData("components")]
    [InlineData("invokes")]
    [InlineData("options")]
    [InlineData("providers")]
    [InlineData("references")]
    [InlineData("secrets")]
    [InlineData("stack-references")]
    [InlineData("transformations")]
    [InlineData("transforms")]
    [InlineData("unknowns")]
    public async Task A_program_succeeds_without_an_error(string program)
    {
        var (node, csharp) = await runs.Both(program);
        Assert.All([node, csharp], run =>
        {
            Assert.Empty(run.Errors);
            Assert.True(run.Result.Succeeded);
            Assert.Equal(0, run.ExitCode);
            Assert.NotEmpty(run.Result.Plan.Resources);
        });
    }

    [Theory]
    [InlineData("failing-apply", "the apply broke")]
    [InlineData("failing-program", "the program broke")]
    public async Task A_failing_program_says_why_and_ends_with_the_code_for_a_reported_error(string program, string reason)
    {
        var (node, csharp) = await runs.Both(program);
        Assert.All([node, csharp], run =>
        {
            Assert.False(run.Result.Succeeded);
            Assert.Contains(run.Errors, error => error.Contains(reason, StringComparison.Ordinal));
            Assert.Equal(32, run.ExitCode);
        });
    }

    [Fact]
    public async Task A_refused_resource_fails_the_preview_though_the_program_goes_on_to_its_end()
    {
        var (node, csharp) = await runs.Both("failing-resource");
        Assert.All([node, csharp], run =>
        {
            Assert.False(run.Result.Succeeded);
            Assert.Single(run.Errors, error => error.Contains("twice", StringComparison.Ordinal));
            Assert.Equal(0, run.ExitCode);
        });
    }

    [Theory]
    [InlineData("secrets")]
    [InlineData("stack-references")]
    public async Task A_secret_is_secret_in_the_plan_and_in_no_message(string program)
    {
        var (node, csharp) = await runs.Both(program);
        Assert.All([node, csharp], run =>
        {
            Assert.True(run.Result.Plan.Outputs.HasSecrets);
            Assert.DoesNotContain(run.Result.Diagnostics, said => $"{said.Message}{said.Detail}".Contains(ProgramRuns.Canary, StringComparison.Ordinal));
        });
    }
}
