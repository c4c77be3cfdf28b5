using System.CommandLine;
using FreeAgentics.Infra.Cli.CommandLine;
using FreeAgentics.Infra.Cli.Terminal;
using FreeAgentics.Infra.Settings;

namespace FreeAgentics.Infra.Cli.Commands.Config;

/// <summary><c>./infra config show &lt;stack&gt;</c>: effective values and where each comes from.</summary>
internal static class ShowCommand
{
    public static Command Create(Streams streams)
    {
        var stack = new Argument<string>("stack") { Description = "The stack, for instance dev." };
        var onlySet = new Option<bool>("--set") { Description = "Only what the stack file sets." };
        var format = GlobalOptions.Format("text", "json");
        var command = new Command("show", "Shows every setting of a stack with its effective value and where it comes from; secrets are masked.") { stack, onlySet, format };
        command.SetAction(parsed =>
        {
            var result = StackReading.Valid(Repository.At(parsed.GetValue(GlobalOptions.Directory)), parsed.GetValue(stack)!);
            var values = result.Values.Where(value => value.IsSet || !parsed.GetValue(onlySet)).ToList();
            streams.Out.Write(parsed.GetValue(format) == "json" ? Json(result.Source, values) : Table(result.Source, values));
            return ExitCode.Fine;
        });
        return command;
    }

    private static string Table(string source, List<SettingValue> values) => TextTable.Write(
        [.. values.Select(value => new[] { value.Path, value.Text ?? "—", Origin(source, value) })]);

    private static string Origin(string source, SettingValue value) => value switch
    {
        { IsSet: true, At: { } at } => $"{source}:{at.Line}",
        { IsSet: true } => source,
        { Text: null } => "not set",
        _ => "default",
    };

    private static string Json(string source, List<SettingValue> values) => JsonText.Of(json =>
    {
        json.WriteString("file", source);
        json.Array("settings", values, value =>
        {
            json.WriteString("path", value.Path);
            json.WriteString("value", value.Text);
            json.WriteString("origin", value.IsSet ? source : "default");
            if (value.At is { } at)
                json.WriteNumber("line", at.Line);
        });
    });
}
