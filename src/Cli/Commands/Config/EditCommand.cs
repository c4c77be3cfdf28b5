using System.CommandLine;
using FreeAgentics.Infra.Cli.CommandLine;
using FreeAgentics.Infra.Cli.Terminal;
using FreeAgentics.Infra.Settings.Editing;
using FreeAgentics.Infra.Settings.Files;
using FreeAgentics.Infra.Settings.Problems;

namespace FreeAgentics.Infra.Cli.Commands.Config;

/// <summary><c>./infra config set</c> and <c>unset</c>: change one value, keep every other byte, refuse what would not be valid.</summary>
internal static class EditCommand
{
    public static Command CreateSet(Streams streams)
    {
        var (stack, path) = Arguments();
        var value = new Argument<string>("value") { Description = "The new value, in the notation of the setting." };
        var command = new Command("set", "Sets one value in a stack file; comments and order stay, and what would not be valid is refused.") { stack, path, value };
        command.SetAction(parsed => Edit(parsed, stack, path, streams, (file, where) => StackFileEdit.Set(file, where, parsed.GetValue(value)!), "set"));
        return command;
    }

    public static Command CreateUnset(Streams streams)
    {
        var (stack, path) = Arguments();
        var command = new Command("unset", "Removes one value from a stack file, so that its default holds.") { stack, path };
        command.SetAction(parsed => Edit(parsed, stack, path, streams, StackFileEdit.Unset, "unset"));
        return command;
    }

    private static (Argument<string> Stack, Argument<string> Path) Arguments() => (
        new("stack") { Description = "The stack, for instance dev." },
        new("path") { Description = "The setting, for instance network.zones." });

    private static int Edit(
        ParseResult parsed, Argument<string> stack, Argument<string> path, Streams streams, Func<StackFile, SettingPath, StackFileEdit> edit, string done)
    {
        var repository = Repository.At(parsed.GetValue(GlobalOptions.Directory));
        var where = SettingPath.Parse(parsed.GetValue(path)!)
            ?? throw new UserErrorException($"'{parsed.GetValue(path)}' is not a path to a setting, such as network.zones.");
        var file = StackFile.Load(repository.Root, parsed.GetValue(stack)!);
        if (!File.Exists(Path.Combine(repository.Root, file.Name)))
            throw new UserErrorException(SettingsReport.Write(file.Name, file.Problems).TrimEnd('\n'));
        var result = edit(file, where);
        if (result.Text is null)
            throw new UserErrorException($"{result.Refusal}\n{SettingsReport.Write(file.Name, result.Problems)}".TrimEnd('\n'));
        File.WriteAllText(Path.Combine(repository.Root, file.Name), result.Text);
        streams.Error.WriteLine($"{file.Name}: {where.Full} is {done}.");
        return ExitCode.Fine;
    }
}
