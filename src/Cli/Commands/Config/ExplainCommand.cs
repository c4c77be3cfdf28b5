using System.CommandLine;
using FreeAgentics.Infra.Cli.CommandLine;
using FreeAgentics.Infra.Cli.Terminal;
using FreeAgentics.Infra.Settings;
using FreeAgentics.Infra.Settings.Definitions;
using FreeAgentics.Infra.Settings.Editing;
using FreeAgentics.Infra.Settings.Problems;

namespace FreeAgentics.Infra.Cli.Commands.Config;

/// <summary><c>./infra config explain &lt;path&gt;</c>: what a setting is, or what a section holds.</summary>
internal static class ExplainCommand
{
    public static Command Create(Streams streams)
    {
        var path = new Argument<string?>("path") { Description = "A setting such as network.zones, or a section; without it, the sections.", Arity = ArgumentArity.ZeroOrOne };
        var format = GlobalOptions.Format("text", "json");
        var command = new Command("explain", "Explains a setting: type, range, default, what it drives, an example.") { path, format };
        command.SetAction(parsed =>
        {
            var found = Find(parsed.GetValue(path));
            streams.Out.Write(parsed.GetValue(format) == "json" ? ExplanationJson.Of(found) : ExplanationText.Of(found));
            return ExitCode.Fine;
        });
        return command;
    }

    private static SettingTree Find(string? text)
    {
        var definitions = PlatformSettings.Describe();
        var tree = SettingTree.Of(definitions);
        if (text is null)
            return tree;
        var path = SettingPath.Parse(text)?.DefinitionPath
            ?? throw new UserErrorException($"'{text}' is not a path to a setting, such as network.zones.");
        if (Search(tree, path) is { } found)
            return found;
        var nearest = DidYouMean.Nearest(path, definitions.Select(definition => definition.Path))
            ?? definitions.FirstOrDefault(definition => definition.Key == path[(path.LastIndexOf('.') + 1)..])?.Path;
        throw new UserErrorException($"there is no setting {path}.{DidYouMean.Sentence(nearest)} ./infra config explain lists the sections.");
    }

    private static SettingTree? Search(SettingTree tree, string path)
    {
        if (tree.Definition is { } definition && (definition.Path == path || $"{definition.Path}[]" == path))
            return tree;
        foreach (var child in tree.Children)
        {
            if (Search(child, path) is { } found)
                return found;
        }

        return null;
    }
}
