using System.CommandLine;
using FreeAgentics.Infra.Changes;
using FreeAgentics.Infra.Cli.CommandLine;
using FreeAgentics.Infra.Cli.Commands.Policies;
using FreeAgentics.Infra.Cli.Commands.Preview;
using FreeAgentics.Infra.Cli.Terminal;
using FreeAgentics.Infra.Engine.Comparisons;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Plans.Json;
using FreeAgentics.Infra.Reports.Terminal;

namespace FreeAgentics.Infra.Cli.Commands.Changes;

/// <summary><c>./infra diff &lt;before&gt; &lt;after&gt;</c>: compares two files, runs no program.</summary>
internal static class PlanDiffCommand
{
    public static Command Create(Streams streams)
    {
        var before = new Argument<string>("before") { Description = "What stands: a plan that preview --save kept, or a state that pulumi stack export wrote; - reads standard input." };
        var after = new Argument<string>("after") { Description = "What is wanted: a plan that preview --save kept, or a state." };
        var format = GlobalOptions.Format("text", "json");
        var unchanged = new Option<bool>("--unchanged") { Description = "Draw the resources that stay as they are, too." };
        var exitCode = ChangeOptions.ExitCode();
        var today = JudgementDay.Option();
        var command = new Command("diff", "Compares two kept plans or states of one stack: what would be created, updated, replaced, deleted. Runs no program.")
        {
            before, after, format, unchanged, exitCode, today,
        };
        command.SetAction(parsed =>
        {
            var (standing, wanted) = Read(parsed.GetValue(before)!, parsed.GetValue(after)!, streams);
            var plan = PlanComparison.Between(standing, wanted);
            var allowances = StackAllowances.Of(Repository.At(parsed.GetValue(GlobalOptions.Directory)), plan.Stack);
            var review = ChangeReviewer.Review(plan, allowances, JudgementDay.Of(parsed.GetValue(today)));
            streams.Out.Write(parsed.GetValue(format) == "json"
                ? PlanJson.ToJson(plan, json => ChangeReviewJson.Write(json, review))
                : Text(plan, review, streams.OutStyle, parsed.GetValue(unchanged)));
            return review.Guards.Fails ? ExitCode.Failed : ChangeOptions.ExitCodeOf(plan, parsed.GetValue(exitCode));
        });
        return command;
    }

    private static (Plan Before, Plan After) Read(string before, string after, Streams streams)
    {
        var standing = PlanFile.Read(before, "diff");
        foreach (var note in standing.Notes)
            streams.Error.WriteLine($"{before}: {note}");
        var wanted = PlanFile.Read(after, "diff");
        return standing.RefusalFor(wanted.Plan.Project, wanted.Plan.Stack) is { } reason
            ? throw new UserErrorException($"diff {before}: {reason}")
            : (standing.Plan, wanted.Plan);
    }

    private static string Text(Plan plan, ChangeReview review, TerminalStyle style, bool unchanged)
    {
        string[] sections = [TreeReport.Of(plan, style, unchanged), ChangeReviewText.Of(review, style), NotComparedText.Of(plan, style), SummaryReport.Of(plan, style)];
        return string.Join("\n", sections.Where(section => section.Length > 0));
    }
}
