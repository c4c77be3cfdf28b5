using FreeAgentics.Infra.Settings.Definitions;
using FreeAgentics.Infra.Settings.Editing;
using FreeAgentics.Infra.Settings.Files;
using FreeAgentics.Infra.Settings.Tests.Generation;
using FreeAgentics.Infra.Testing.StackFiles;

namespace FreeAgentics.Infra.Settings.Tests.Editing;

public sealed class Round_trips
{
    private static readonly IReadOnlyList<SettingDefinition> Settings = [.. PlatformSettings.Describe().Where(Definitions_of_the_platform.IsScalar)];

    [Fact]
    public void Set_and_then_unset_gives_the_same_bytes()
    {
        var generator = new StackFileGenerator(seed: 20261);
        var trips = 0;
        for (var round = 0; round < 800; round++)
        {
            var text = generator.Next();
            var definition = generator.One(Settings);
            var path = SettingPath.Parse(definition.Path)!;
            var file = StackFile.Parse("dev", text);
            if (PlatformSettings.Read(file).Values.Any(value => value.IsSet && value.Definition.Path == definition.Path))
                continue;
            if (StackFileEdit.Set(file, path, definition.Example ?? definition.Default!) is not { Text: { } changed })
                continue;

            Assert.Contains(PlatformSettings.Read(StackFile.Parse("dev", changed)).Values, value => value.IsSet && value.Definition.Path == definition.Path);
            Assert.Equal(text, StackFileEdit.Unset(StackFile.Parse("dev", changed), path).Text);
            trips++;
        }

        Assert.True(trips > 500, $"{trips} of 800 changes were possible");
    }

    [Fact]
    public void Comments_survive_every_change()
    {
        var generator = new StackFileGenerator(seed: 20262);
        for (var round = 0; round < 300; round++)
        {
            var text = generator.Next();
            var definition = generator.One(StackFileGenerator.Candidates);
            var changed = StackFileEdit.Set(StackFile.Parse("dev", text), SettingPath.Parse(definition.Path)!, definition.Example ?? definition.Default!).Text ?? text;

            Assert.Equal(Comments(text), Comments(changed));
        }
    }

    private static List<string> Comments(string text) =>
        [.. text.Split('\n').Select(line => line.IndexOf("# ", StringComparison.Ordinal) is var at and >= 0 ? line[at..].TrimEnd() : "").Where(comment => comment.Length > 0)];
}
