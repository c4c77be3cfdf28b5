using System.CommandLine;
using FreeAgentics.Infra.Changes;
using FreeAgentics.Infra.Cli.CommandLine;
using FreeAgentics.Infra.Cli.Commands.Preview;
using FreeAgentics.Infra.Cli.Terminal;

namespace FreeAgentics.Infra.Cli.Commands.Changes;

/// <summary><c>./infra drift &lt;stack&gt; --state FILE</c>: previews against a state and sorts the differences.</summary>
internal static class DriftCommand
{
    public static Command Create(Streams streams)
    {
        var stack = new Argument<string>("stack") { Description = "The stack, for instance prod." };
        var state = new Option<string>("--state") { Description = "What pulumi stack export wrote, best after pulumi refresh; - reads standard input.", HelpName = "file", Required = true };
        var format = GlobalOptions.Format("text", "json");
        var outputs = new Option<string?>("--stack-outputs") { Description = "Outputs of stacks outside this repository, for stack references: JSON, stack → name → value.", HelpName = "file" };
        var command = new Command("drift", "Tells what stands differently from what the program declares, and which of it autoscalers and minor upgrades explain. Ends with 3 where something is left unexplained.")
        {
            stack, state, format, outputs,
        };
        command.SetAction((parsed, cancellation) => RunAsync(
            Repository.At(parsed.GetValue(GlobalOptions.Directory)),
            parsed.GetValue(stack)!,
            parsed.GetValue(state)!,
            parsed.GetValue(outputs),
            parsed.GetValue(format) == "json",
            parsed.GetValue(GlobalOptions.Verbose),
            streams,
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        Repository repository, string stack, string state, string? outputs, bool asJson, bool verbose, Streams streams, CancellationToken cancellation)
    {
        var configuration = StackConfiguration.Read(repository, stack);
        var standing = PlanFile.ReadBaseline(state, configuration.Project, stack, "--state");
        foreach (var note in standing.Notes)
            streams.Error.WriteLine($"{state}: {note}");
        var previews = new StackPreviews(repository, unknowns: false, StackOutputsFile.Read(outputs));
        Engine.PreviewResult result;
        using (var progress = new ProgressLine(streams, stack))
            result = await previews.RunAsync(configuration, stack, standing.Plan, progress, cancellation).ConfigureAwait(false);
        streams.Error.Write(DiagnosticText.Of(result.Diagnostics, streams.ErrorStyle, verbose));
        if (!result.Succeeded)
            return ExitCode.Failed;
        var report = DriftFinder.Find(result.Plan);
        streams.Out.Write(asJson ? DriftJson.Of(report) : DriftText.Of(report, streams.OutStyle));
        return report.HasRealDrift ? ExitCode.ChangesPending : ExitCode.Fine;
    }
}
