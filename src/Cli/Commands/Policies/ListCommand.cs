using System.CommandLine;
using FreeAgentics.Infra.Cli.CommandLine;
using FreeAgentics.Infra.Cli.Commands.Config;
using FreeAgentics.Infra.Cli.Terminal;
using FreeAgentics.Infra.Policies;

namespace FreeAgentics.Infra.Cli.Commands.Policies;

/// <summary><c>./infra policies list</c>.</summary>
internal static class ListCommand
{
    public static Command Create(Streams streams)
    {
        var format = GlobalOptions.Format("text", "json", "markdown");
        var environment = new Option<string>("--environment") { Description = "Whose levels to show.", DefaultValueFactory = _ => "prod" };
        var command = new Command("list", "Lists every policy: id, severity, level, demand.") { format, environment };
        command.SetAction(parsed =>
        {
            var name = parsed.GetValue(environment)!;
            streams.Out.Write(parsed.GetValue(format) switch { "json" => Json(name), "markdown" => PolicyPage.Render(), _ => Text(name) });
            return ExitCode.Fine;
        });
        return command;
    }

    private static string Text(string environment) => TextTable.Write(
        [.. Ordered().Select(policy => new[] { policy.Id, policy.Severity.ToString().ToLowerInvariant(), policy.LevelIn(environment).ToString().ToLowerInvariant(), policy.Title })]);

    private static string Json(string environment) => JsonText.Of(json => json.Array("policies", Ordered(), policy => PolicyJson.Write(json, policy, environment)));

    private static IEnumerable<Policy> Ordered() => PolicyCatalog.All.OrderBy(policy => policy.Id, StringComparer.Ordinal);
}
