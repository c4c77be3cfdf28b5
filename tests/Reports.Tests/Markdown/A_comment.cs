using System.Text;
using CsCheck;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Reports.Markdown;

namespace FreeAgentics.Infra.Reports.Tests.Markdown;

public sealed class A_comment
{
    private const string Whole = "the artifact previews";

    [Fact]
    public void Begins_with_the_mark_by_which_it_is_found_again() =>
        Assert.StartsWith("<!-- infra-preview -->\n", Write(SampleReports.All), StringComparison.Ordinal);

    [Fact]
    public void Says_in_one_sentence_what_changes_and_what_stands_in_the_way()
    {
        Assert.Contains(
            "\nprod would change, 1 of 2 stacks would not: 1 to create, 1 to update, 3 to replace, 1 to delete; **staging could not be previewed**; "
            + "**prod would lose what must be kept**; **prod violates policies**.\n",
            Write(SampleReports.All),
            StringComparison.Ordinal);
        Assert.Contains("\nNothing changes in dev.\n", Write([SampleReports.Unchanged()]), StringComparison.Ordinal);
    }

    [Fact]
    public void Has_a_line_for_each_stack()
    {
        var rows = RenderedMarkdown.Of(Write(SampleReports.All)).Element("table")!.Element("tbody")!.Elements().Select(row => string.Join(" ", row.Elements().Select(cell => cell.Value))).ToList();

        Assert.Equal(["dev – – – – 1 – – no change", "prod 1 1 3 1 3 1 stopped 1 violated, 1 warning stopped", "staging failed"], rows.Select(row => string.Join(' ', row.Split(' ', StringSplitOptions.RemoveEmptyEntries))));
    }

    [Fact]
    public void Tells_what_would_be_lost_before_what_is_replaced_and_that_before_all_other_changes()
    {
        var comment = Write(SampleReports.All);

        string[] order = ["| Stack |", "### staging could not be previewed", "### What would be lost", "### Replaced and deleted", "### Policies violated", "<summary>Warnings", "<summary>prod:"];
        var places = order.Select(part => comment.IndexOf(part, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void Names_the_property_that_forces_a_replacement_and_what_it_takes_along()
    {
        var comment = Write(SampleReports.All);

        Assert.Contains("| prod | replaced | `network` | `aws:ec2:Vpc` | `cidrBlock` | 1 × `aws:ec2:Subnet` |", comment, StringComparison.Ordinal);
        Assert.Contains("`main` (`aws:rds:Instance`) would be **replaced**, because `kmsKeyId` changes. Lost: the database and its automatic backups.", comment, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_of_a_long_text_the_lines_that_differ() =>
        Assert.Contains("# data[\"pgbouncer.ini\"]\n  [pgbouncer]\n- pool_size = 10\n+ pool_size = 20\n  auth = scram\n", Write(SampleReports.All), StringComparison.Ordinal);

    [Fact]
    public void Folds_the_details()
    {
        var page = RenderedMarkdown.Of(Write(SampleReports.All));

        Assert.Equal(["Warnings and exceptions of policies (1)", "prod: 1 to create, 1 to update, 3 to replace, 1 to delete, 3 unchanged"], page.Elements("details").Select(details => details.Element("summary")!.Value));
    }

    [Fact]
    public void Never_shows_a_secret() =>
        Assert.DoesNotContain("canary", Write(SampleReports.All), StringComparison.Ordinal);

    [Fact]
    public void Reads_as_its_snapshot() =>
        Snapshot.Matches("Markdown/several-stacks.md", Write(SampleReports.All));

    [Fact]
    public void Keeps_its_structure_whatever_names_values_and_messages_hold()
    {
        var expected = RenderedMarkdown.Skeleton(RenderedMarkdown.Of(Write([SampleReports.Prod("x"), SampleReports.Failed("x")])));

        HostileText.Any.Sample(
            text =>
            {
                var page = RenderedMarkdown.Of(Write([SampleReports.Prod(text), SampleReports.Failed(text)]));
                Assert.Equal(expected, RenderedMarkdown.Skeleton(page));
                Assert.DoesNotContain(RenderedMarkdown.Prose(page), prose => RenderedMarkdown.WhatGitHubLinks().IsMatch(prose));
            },
            iter: 150);
    }

    [Fact]
    public void Shows_a_name_as_it_is_whatever_is_in_it() =>
        HostileText.Any.Where(text => !text.Any(char.IsControl) && !text.Contains('\u202e', StringComparison.Ordinal) && text.Trim() == text && text.Length > 0 && !text.Any(char.IsSurrogate)).Sample(
            text =>
            {
                var page = RenderedMarkdown.Of($"| a | b |\n|---|---|\n| {MarkdownText.Code(text)} | {MarkdownText.Sentence(text)} |\n");
                var cells = page.Descendants("td").Select(cell => cell.Value.Replace("\u200b", "", StringComparison.Ordinal)).ToList();
                Assert.Equal([text, text], cells);
            },
            iter: 150);

    [Fact]
    public void Is_cut_to_the_limit_with_a_line_that_says_what_is_missing_and_where_it_is()
    {
        var reports = Many(60);
        var comment = PullRequestComment.Write(reports, PullRequestComment.LargestComment, Whole);

        Assert.True(PullRequestComment.Write(reports, null, Whole).Length > PullRequestComment.LargestComment);
        Assert.True(comment.Length <= PullRequestComment.LargestComment, $"{comment.Length} characters");
        Assert.Contains("> Cut to 65,536 characters. Shortened or left out: changes in stack-", comment, StringComparison.Ordinal);
        Assert.Contains(". The whole is in the artifact previews.\n", comment, StringComparison.Ordinal);
        Assert.Contains("changes in stack-3 (60)", comment, StringComparison.Ordinal);
        Assert.Contains("| stack-3 |", comment, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_well_formed_and_never_longer_than_the_limit_wherever_it_is_cut() =>
        Gen.Select(Gen.Int[2_000, 70_000], Gen.Int[1, 12], Gen.Int[0, 40]).Sample(
            (limit, stacks, components) =>
            {
                var comment = PullRequestComment.Write([.. SampleReports.All, .. Many(components).Take(stacks)], limit, Whole);
                Assert.InRange(comment.Length, 1, limit);
                var page = RenderedMarkdown.Of(comment);
                Assert.All(page.Descendants("tr"), row => Assert.Equal(row.Parent!.Parent!.Descendants("tr").First().Elements().Count(), row.Elements().Count()));
            },
            iter: 60);

    [Fact]
    public void Is_not_cut_while_it_fits()
    {
        var whole = PullRequestComment.Write(SampleReports.All, null, Whole);

        Assert.Equal(whole, PullRequestComment.Write(SampleReports.All, whole.Length, Whole));
        Assert.NotEqual(whole, PullRequestComment.Write(SampleReports.All, whole.Length - 1, Whole));
    }

    private static string Write(IReadOnlyList<StackReport> reports) => PullRequestComment.Write(reports, PullRequestComment.LargestComment, Whole);

    /// <summary>Four stacks with so many components, each with a text that changes in many lines.</summary>
    private static List<StackReport> Many(int components) => [.. Enumerable.Range(0, 4).Select(number => new StackReport($"stack-{number}")
    {
        Plan = SamplePlans.Of([.. Enumerable.Range(0, components).SelectMany(Component)]) with { Stack = $"stack-{number}" },
        Policies = SampleReports.Judged(),
    })];

    private static IEnumerable<PlanResource> Component(int number)
    {
        var component = SamplePlans.Resource($"component-{number}", "freeagentics:data:Data", StepKind.Same);
        var (before, after) = (new StringBuilder(), new StringBuilder());
        for (var i = 0; i < 20; i++)
            (before, after) = (before.Append($"line {i} of what was\n"), after.Append($"line {i} of what comes\n"));
        return [component, SamplePlans.Resource($"map-{number}", "kubernetes:core/v1:ConfigMap", StepKind.Update, component.Urn, new PropertyChange("data.text", new StringValue(before.ToString()), new StringValue(after.ToString()), false))];
    }
}
