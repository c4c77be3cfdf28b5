using FreeAgentics.Infra.Settings.Definitions;
using FreeAgentics.Infra.Settings.Files;

namespace FreeAgentics.Infra.Settings.Tests.Generation;

public sealed class Definitions_of_the_platform
{
    private static readonly IReadOnlyList<SettingDefinition> All = PlatformSettings.Describe();

    public static TheoryData<string> Scalars => [.. All.Where(IsScalar).Select(definition => definition.Path)];

    [Fact]
    public void No_setting_is_defined_twice() => Assert.Equal(All.Count, All.Select(definition => definition.Path).Distinct().Count());

    [Fact]
    public void Every_setting_is_explained_in_a_sentence() =>
        Assert.All(All, definition => Assert.True(definition.About.Length > 8 && definition.About.EndsWith('.'), $"{definition.Path}: {definition.About}"));

    [Fact]
    public void Every_setting_says_what_it_drives_or_which_row_of_the_guide_it_answers() =>
        Assert.All(
            All.Where(definition => definition.Kind is not (SettingKind.Object or SettingKind.ObjectList)),
            definition => Assert.True(definition.Drives is not null || definition.Guide is not null, definition.Path));

    [Fact]
    public void A_row_of_the_guide_is_one_that_there_is() =>
        Assert.All(All.Where(definition => definition.Guide is not null), definition => Assert.Matches("^G(0[1-9]|[1-4][0-9]|5[0-7])$", definition.Guide));

    [Fact]
    public void Names_are_in_camel_case() => Assert.All(All, definition => Assert.Matches("^[a-z][A-Za-z0-9]*$", definition.Key.Replace("[]", "", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Scalars))]
    public void The_default_of_a_setting_is_a_valid_value_of_it(string path)
    {
        var definition = All.Single(candidate => candidate.Path == path);

        if (definition.Default is { } value)
            Assert.DoesNotContain(Read(definition, value).Problems, problem => !problem.IsWarning && problem.Path == $"freeagentics:{path}" && problem.Kind != Problems.ProblemKind.Conflict);
        else
            Assert.True(definition.Required || definition.Example is not null, $"{path} has neither default nor example");
    }

    [Theory]
    [MemberData(nameof(Scalars))]
    public void The_example_of_a_setting_is_a_valid_value_of_it(string path)
    {
        var definition = All.Single(candidate => candidate.Path == path);

        Assert.NotNull(definition.Example);
        Assert.DoesNotContain(Read(definition, definition.Example).Problems, problem => !problem.IsWarning && problem.Path == $"freeagentics:{path}" && problem.Kind != Problems.ProblemKind.Conflict);
    }

    [Fact]
    public void Without_a_line_in_the_stack_file_every_setting_has_its_default()
    {
        var result = PlatformSettings.Read(StackFile.Parse("dev", ""));

        Assert.Empty(result.Errors);
        Assert.NotNull(result.OrThrow());
        Assert.All(result.Values, value => Assert.Equal(value.Definition.Default, value.Text));
    }

    internal static bool IsScalar(SettingDefinition definition) => definition.Kind < SettingKind.Secret && !definition.Path.Contains('[', StringComparison.Ordinal);

    /// <summary>A stack file that sets one setting.</summary>
    internal static string FileWith(SettingDefinition definition, string value)
    {
        var keys = definition.Path.Split('.');
        var text = $"config:\n  freeagentics:{keys[0]}:\n";
        for (var index = 1; index < keys.Length; index++)
            text += new string(' ', 2 + (2 * index)) + keys[index] + ":" + (index == keys.Length - 1 ? $" {Written(definition, value)}\n" : "\n");
        return text;
    }

    private static string Written(SettingDefinition definition, string value) =>
        definition.Kind is SettingKind.Int or SettingKind.Double or SettingKind.Flag || (definition.Kind == SettingKind.Choice && int.TryParse(value, out _))
            ? value
            : $"\"{value}\"";

    private static SettingsResult Read(SettingDefinition definition, string value) => PlatformSettings.Read(StackFile.Parse("dev", FileWith(definition, value)));
}
