using System.CommandLine;
using FreeAgentics.Infra.Cli.CommandLine;
using FreeAgentics.Infra.Cli.Commands.Changes;
using FreeAgentics.Infra.Cli.Commands.Policies;
using FreeAgentics.Infra.Cli.Terminal;
using FreeAgentics.Infra.Reports.Markdown;

namespace FreeAgentics.Infra.Cli.Commands.Preview;

/// <summary><c>./infra preview &lt;stack&gt;…</c>: parses, runs, writes.</summary>
public static class PreviewCommand
{
    private const int SmallestComment = 2_000;

    public static Command Create(Streams streams)
    {
        var stacks = new Argument<string[]>("stacks") { Description = "One stack or several, for instance dev: its settings are in Pulumi.dev.yaml. all stands for every one.", Arity = ArgumentArity.ZeroOrMore };
        var format = GlobalOptions.Format("text", "json", "markdown", "html");
        var unknowns = new Option<bool>("--unknowns") { Description = "Leave what only a deployment can tell unknown, instead of simulating it." };
        var unchanged = new Option<bool>("--unchanged") { Description = "With --against: draw the resources that stay as they are, too." };
        var save = new Option<string?>("--save") { Description = "Keep the plan in a file, as JSON; secrets are masked. For several stacks: a folder.", HelpName = "file" };
        var against = new Option<string?>("--against") { Description = "Compare with a plan that --save kept, or with a state that pulumi stack export wrote: what would be created, updated, replaced, deleted. For several stacks: a folder.", HelpName = "file" };
        var revision = new Option<string?>("--base") { Description = "Compare with a commit: a branch, a tag or a hash. It is previewed in a temporary work tree.", HelpName = "commit" };
        var basePlans = new Option<string?>("--base-plans") { Description = "With --base: a folder of plans that the commit's own run kept, with its hash in the file revision.", HelpName = "folder" };
        var outputs = new Option<string?>("--stack-outputs") { Description = "Outputs of stacks outside this repository, for stack references: JSON, stack → name → value.", HelpName = "file" };
        var reports = new Option<string?>("--reports") { Description = "Write every report into a folder, too: comment.md and report.json.", HelpName = "folder" };
        var limit = new Option<int>("--markdown-limit") { Description = "The most characters of Markdown; 0 for no limit.", HelpName = "characters", DefaultValueFactory = _ => PullRequestComment.LargestComment };
        var whole = new Option<string?>("--whole") { Description = "Where the whole of a report is that was cut, for its readers: for instance the artifact previews.", HelpName = "text" };
        var destroy = new Option<bool>("--destroy") { Description = "Show instead in which order everything would be deleted, and what stands in the way: of what stands by --against, or else of what would be created." };
        var exitCode = ChangeOptions.ExitCode();
        var today = JudgementDay.Option();
        limit.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is not 0 and < SmallestComment)
                result.AddError($"--markdown-limit must be {SmallestComment} or more, or 0 for no limit.");
        });
        revision.Validators.Add(result =>
        {
            if (result.GetResult(against) is not null)
                result.AddError("--base and --against name two things to compare with; use one.");
        });
        basePlans.Validators.Add(result =>
        {
            if (result.GetResult(revision) is null)
                result.AddError("--base-plans needs --base, the commit whose plans they are.");
        });
        var command = new Command("preview", "Shows what a deployment of one or several stacks would do. Needs no cloud, no account and no pulumi.")
        {
            stacks, format, unknowns, unchanged, save, against, revision, basePlans, outputs, reports, limit, whole, destroy, exitCode, today,
        };
        command.SetAction((parsed, cancellation) => PreviewRun.RunAsync(
            new PreviewOptions
            {
                Stacks = parsed.GetValue(stacks) ?? [],
                Directory = parsed.GetValue(GlobalOptions.Directory),
                Format = Enum.Parse<PreviewFormat>(parsed.GetValue(format)!, ignoreCase: true),
                Unknowns = parsed.GetValue(unknowns),
                ShowUnchanged = parsed.GetValue(unchanged),
                Verbose = parsed.GetValue(GlobalOptions.Verbose),
                SaveTo = parsed.GetValue(save),
                Against = parsed.GetValue(against),
                Base = parsed.GetValue(revision),
                BasePlans = parsed.GetValue(basePlans),
                StackOutputsFile = parsed.GetValue(outputs),
                ReportsTo = parsed.GetValue(reports),
                MarkdownLimit = parsed.GetValue(limit),
                Whole = parsed.GetValue(whole),
                Destroy = parsed.GetValue(destroy),
                TellChanges = parsed.GetValue(exitCode),
                Today = JudgementDay.Of(parsed.GetValue(today)),
            },
            streams,
            cancellation));
        return command;
    }
}
