using System.CommandLine;
using FreeAgentics.Infra.Cli.CommandLine;
using FreeAgentics.Infra.Cli.Commands.Config;
using FreeAgentics.Infra.Cli.Terminal;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Policies;
using FreeAgentics.Infra.Settings;
using FreeAgentics.Infra.Settings.Files;

namespace FreeAgentics.Infra.Cli.Commands.Policies;

/// <summary><c>./infra policies check &lt;file&gt;</c>: a kept plan or an exported state before the policies.</summary>
internal static class CheckCommand
{
    public static Command Create(Streams streams)
    {
        var file = new Argument<string>("file") { Description = "A plan that preview --save kept, or a state that pulumi stack export wrote; - reads standard input." };
        var format = GlobalOptions.Format("text", "json", "sarif");
        var today = JudgementDay.Option();
        var command = new Command("check", "Puts a kept plan or an exported state before the policies.") { file, format, today };
        command.SetAction(parsed =>
        {
            var plan = JudgedFile.Read(parsed.GetValue(file)!);
            var settings = SettingsOf(plan, parsed.GetValue(GlobalOptions.Directory));
            var report = Judgement.Of(plan, settings, JudgementDay.Of(parsed.GetValue(today)));
            streams.Out.Write(parsed.GetValue(format) switch
            {
                "json" => JsonText.Of(json => PolicyReportJson.Write(json, report)),
                "sarif" => PolicySarif.Of(report, plan.Stack),
                _ => PolicyReportText.Of(report, streams.OutStyle, withUndecided: true),
            });
            return report.Fails ? ExitCode.Failed : ExitCode.Fine;
        });
        return command;
    }

    /// <summary>The stack file's policies; null where this repository has no file for the stack.</summary>
    /// <exception cref="UserErrorException">The stack file is broken.</exception>
    private static PolicySettings? SettingsOf(Plan plan, string? directory)
    {
        var repository = Repository.At(directory);
        if (!repository.Stacks.Contains(plan.Stack, StringComparer.Ordinal))
            return null;
        var result = PlatformSettings.Read(StackFile.Load(repository.Root, plan.Stack));
        return result.Settings?.Policies
            ?? throw new UserErrorException($"{result.Source} cannot be read for its exceptions; ./infra config check {plan.Stack} says why.");
    }
}
