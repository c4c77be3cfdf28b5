using System.CommandLine;
using FreeAgentics.Infra.Cli.CommandLine;
using FreeAgentics.Infra.Cli.Commands.Policies;
using FreeAgentics.Infra.Cli.Terminal;

namespace FreeAgentics.Infra.Cli.Commands.Preview;

/// <summary><c>./infra preview &lt;stack&gt;</c>: parses, runs, writes.</summary>
public static class PreviewCommand
{
    public static Command Create(Streams streams)
    {
        var stack = new Argument<string?>("stack") { Description = "The stack, for instance dev: its settings are in Pulumi.dev.yaml.", Arity = ArgumentArity.ZeroOrOne };
        var format = GlobalOptions.Format("text", "json");
        var unknowns = new Option<bool>("--unknowns") { Description = "Leave what only a deployment can tell unknown, instead of simulating it." };
        var unchanged = new Option<bool>("--unchanged") { Description = "With --against: draw the resources that stay as they are, too." };
        var save = new Option<string?>("--save") { Description = "Keep the plan in a file, as JSON; secrets are masked.", HelpName = "file" };
        var against = new Option<string?>("--against") { Description = "Compare with a plan that --save kept: what would be created, updated, replaced, deleted.", HelpName = "file" };
        var outputs = new Option<string?>("--stack-outputs") { Description = "Outputs of stacks outside this repository, for stack references: JSON, stack → name → value.", HelpName = "file" };
        var today = JudgementDay.Option();
        var command = new Command("preview", "Shows what a deployment of a stack would do. Needs no cloud, no account and no pulumi.")
        {
            stack, format, unknowns, unchanged, save, against, outputs, today,
        };
        command.SetAction((parsed, cancellation) => PreviewRun.RunAsync(
            new PreviewOptions
            {
                Stack = parsed.GetValue(stack),
                Directory = parsed.GetValue(GlobalOptions.Directory),
                AsJson = parsed.GetValue(format) == "json",
                Unknowns = parsed.GetValue(unknowns),
                ShowUnchanged = parsed.GetValue(unchanged),
                Verbose = parsed.GetValue(GlobalOptions.Verbose),
                SaveTo = parsed.GetValue(save),
                Against = parsed.GetValue(against),
                StackOutputsFile = parsed.GetValue(outputs),
                Today = JudgementDay.Of(parsed.GetValue(today)),
            },
            streams,
            cancellation));
        return command;
    }
}
