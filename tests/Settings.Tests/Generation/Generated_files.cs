using FreeAgentics.Infra.Settings.Files;
using FreeAgentics.Infra.Settings.Generation;
using FreeAgentics.Infra.Settings.Nodes;

namespace FreeAgentics.Infra.Settings.Tests.Generation;

public sealed class Generated_files
{
    public static TheoryData<string> Paths => [.. GeneratedFile.All("").Select(file => file.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Are_what_the_definitions_say(string path)
    {
        var file = GeneratedFile.All(RepositoryFiles.Read("Pulumi.yaml")).Single(candidate => candidate.Path == path);

        Assert.True(file.Text == RepositoryFiles.Read(path), $"{path} is out of date: ./infra config generate writes it.");
    }

    [Fact]
    public void The_project_file_declares_every_section_with_an_empty_default_so_that_the_Pulumi_CLI_misses_none()
    {
        var project = ProjectFile.Parse(RepositoryFiles.Read("Pulumi.yaml"));

        var sections = PlatformSettings.Describe().Where(definition => !definition.Path.Contains('.', StringComparison.Ordinal)).Select(definition => $"freeagentics:{definition.Path}");
        Assert.Empty(project.Problems);
        Assert.Equal(sections.Prepend("pulumi:disable-default-providers"), project.Defaults.Select(value => value.Key));
        Assert.All(project.Defaults.Skip(1), value => Assert.Empty(Assert.IsType<MappingNode>(value.Value).Entries));
    }

    [Fact]
    public void Every_stack_file_of_the_repository_is_valid_and_names_its_schema() => Assert.All(RepositoryFiles.StackFiles, path =>
    {
        var stack = Path.GetFileName(path)["Pulumi.".Length..^".yaml".Length];

        Assert.Empty(PlatformSettings.Read(StackFile.Load(RepositoryFiles.Root, stack)).Errors);
        Assert.StartsWith("# yaml-language-server: $schema=./schemas/stack.schema.json\n", File.ReadAllText(path), StringComparison.Ordinal);
    });
}
