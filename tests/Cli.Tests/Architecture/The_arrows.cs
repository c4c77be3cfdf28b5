namespace FreeAgentics.Infra.Cli.Tests.Architecture;

/// <summary>docs/architecture.md draws the arrows; this keeps them.</summary>
public sealed class The_arrows
{
    private static readonly string[] PulumiPackages = ["Pulumi", "Pulumi.Aws", "Pulumi.Kubernetes", "Pulumi.Random"];

    /// <summary>What the packages of sdk/ are made with.</summary>
    private static readonly string[] BelowThePackages = ["Protocol", "Schemas", "Generator"];

    [Fact]
    public void Settings_know_nothing_of_Pulumi_or_of_anything_else_here() =>
        Assert.Empty(ProjectReferences.Reach("Settings"));

    [Fact]
    public void Plans_stand_on_nothing() =>
        Assert.Empty(ProjectReferences.Reach("Plans"));

    [Theory]
    [InlineData("Changes")]
    [InlineData("Policies")]
    [InlineData("Rendering")]
    public void Who_judges_or_draws_reads_plans_and_nothing_else(string project) =>
        Assert.Equal(["Plans"], ProjectReferences.Reach(project));

    [Fact]
    public void Reports_read_plans_and_what_is_said_of_them() =>
        Assert.Empty(ProjectReferences.Reach("Reports").Except(["Plans", "Changes", "Policies"]).ToList());

    [Fact]
    public void Components_know_settings_and_Pulumi_and_nothing_of_files_engine_or_command_line() =>
        Assert.Empty(ProjectReferences.Reach("Components").Except([.. BelowThePackages, .. PulumiPackages, "Settings"]).ToList());

    [Fact]
    public void The_engine_knows_the_protocol_and_no_SDK() =>
        Assert.Equal(["Plans", "Protocol", "Schemas"], ProjectReferences.Reach("Engine").Order(StringComparer.Ordinal));

    [Fact]
    public void The_SDK_does_not_know_what_stands_on_it() =>
        Assert.All(PulumiPackages, package => Assert.Empty(ProjectReferences.Reach(package).Except([.. PulumiPackages, .. BelowThePackages])));

    [Fact]
    public void The_command_line_talks_to_the_program_only_over_the_protocol() =>
        Assert.Empty(ProjectReferences.Reach("Cli").Intersect([.. PulumiPackages, "Components", "Stacks"]));

    [Fact]
    public void Nothing_refers_to_the_command_line_or_to_the_stacks_program() =>
        Assert.Empty(ProjectReferences.All.Where(project => project.Value.Contains("Cli") || project.Value.Contains("Stacks")).Select(project => project.Key).ToList());

    [Fact]
    public void No_project_reaches_itself() =>
        Assert.Empty(ProjectReferences.All.Keys.Where(project => ProjectReferences.Reach(project).Contains(project)).ToList());
}
