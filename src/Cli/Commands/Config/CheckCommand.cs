using System.CommandLine;
using System.Text;
using FreeAgentics.Infra.Cli.CommandLine;
using FreeAgentics.Infra.Cli.Terminal;
using FreeAgentics.Infra.Settings;
using FreeAgentics.Infra.Settings.Files;
using FreeAgentics.Infra.Settings.Problems;

namespace FreeAgentics.Infra.Cli.Commands.Config;

/// <summary><c>./infra config check [stack|all]</c>: everything that is wrong, in one report.</summary>
internal static class CheckCommand
{
    private const string All = "all";

    public static Command Create(Streams streams)
    {
        var stack = new Argument<string>("stack") { Description = "A stack, or all of them.", DefaultValueFactory = _ => All };
        var format = GlobalOptions.Format("text", "json");
        var command = new Command("check", "Checks stack files: everything that is wrong, where it stands, and the command that mends it.") { stack, format };
        command.SetAction(parsed =>
        {
            var repository = Repository.At(parsed.GetValue(GlobalOptions.Directory));
            var results = Read(repository, parsed.GetValue(stack)!);
            streams.Out.Write(parsed.GetValue(format) == "json" ? Json(results) : Text(results));
            return results.Any(result => result.Errors.Any()) ? ExitCode.BadUsage : ExitCode.Fine;
        });
        return command;
    }

    private static List<SettingsResult> Read(Repository repository, string stack)
    {
        var there = repository.Stacks;
        var stacks = stack == All && !there.Contains(All) ? there : [stack];
        var project = ProjectFile.Load(repository.Root);
        var results = stacks.Select(name => PlatformSettings.Read(StackFile.Load(repository.Root, name))).ToList();
        if (project.Problems.Count > 0)
            results.Insert(0, new(ProjectFile.Name, null, project.Problems, []));
        return results.Count > 0 ? results : throw new UserErrorException($"there are no stack files in {repository.Root}; a stack is a file named Pulumi.<stack>.yaml.");
    }

    private static string Text(List<SettingsResult> results)
    {
        var text = new StringBuilder();
        foreach (var result in results)
        {
            text.Append(SettingsReport.Write(result.Source, result.Problems));
            if (result.Settings is not null)
                text.Append($"{result.Source} is valid: {Count(result.Values.Count(value => value.IsSet))} set, {result.Values.Count(value => !value.IsSet)} at their defaults.\n");
        }

        return text.ToString();
    }

    private static string Count(int settings) => settings == 1 ? "1 setting is" : $"{settings} settings are";

    private static string Json(List<SettingsResult> results) => JsonText.Of(json => json.Array("files", results, result =>
    {
        json.WriteString("file", result.Source);
        json.WriteBoolean("valid", result.Settings is not null);
        json.Array("problems", result.Problems, json.Problem);
    }));
}
