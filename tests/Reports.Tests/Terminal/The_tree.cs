using System.Text.RegularExpressions;
using CsCheck;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Reports.Terminal;

namespace FreeAgentics.Infra.Reports.Tests.Terminal;

public sealed partial class The_tree
{
    private static readonly TerminalStyle Coloured = new(Colour: true);

    [Fact]
    public void Reads_as_components_with_their_resources_and_steps()
    {
        var tree = TreeReport.Of(SamplePlans.Sample(), TerminalStyle.Plain);

        Assert.Equal(
            """
               freeagentics-dev  pulumi:pulumi:Stack
               ├─ data           freeagentics:data:Data
            -+ │  └─ main        aws:rds:Instance              replace, protected
               │       ~ identifier: "old" → "new"  forces replacement
               │       ~ password: [secret] → [secret]
               │       + tags.Owner: "platform"
            +  └─ network        freeagentics:network:Network  create
            +     ├─ a           aws:ec2:Subnet                create
            +     └─ vpc         aws:ec2:Vpc                   create

            """,
            tree);
    }

    [Fact]
    public void Leaves_out_what_stays_as_it_is_unless_asked()
    {
        Assert.DoesNotContain("bucket", TreeReport.Of(SamplePlans.Sample(), TerminalStyle.Plain), StringComparison.Ordinal);
        Assert.Contains("bucket", TreeReport.Of(SamplePlans.Sample(), TerminalStyle.Plain, unchanged: true), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_empty_when_nothing_changes()
    {
        var plan = SamplePlans.Of(SamplePlans.Resource("freeagentics-dev", "pulumi:pulumi:Stack", StepKind.Same));

        Assert.Equal("", TreeReport.Of(plan, TerminalStyle.Plain));
    }

    [Fact]
    public void Draws_a_resource_whose_parent_is_not_in_the_plan()
    {
        var plan = SamplePlans.Of(SamplePlans.Resource("orphan", "aws:s3/bucket:Bucket", StepKind.Create, SamplePlans.Urn("a:b:C", "gone")));

        Assert.Equal("+  orphan  aws:s3:Bucket  create\n", TreeReport.Of(plan, TerminalStyle.Plain));
    }

    [Fact]
    public void Says_the_same_with_colours_as_without()
    {
        var coloured = TreeReport.Of(SamplePlans.Sample(), Coloured);

        Assert.Contains("\e[32m", coloured, StringComparison.Ordinal);
        Assert.Equal(
            TreeReport.Of(SamplePlans.Sample(), TerminalStyle.Plain),
            string.Join('\n', Ansi().Replace(coloured, "").Split('\n').Select(line => line.TrimEnd())));
    }

    [Fact]
    public void Never_shows_a_secret() =>
        Assert.DoesNotContain("canary", TreeReport.Of(SamplePlans.Sample(), Coloured) + OutputsReport.Of(SamplePlans.Sample(), Coloured), StringComparison.Ordinal);

    [Fact]
    public void Fits_any_terminal_of_forty_columns_or_more() =>
        Gen.Int[40, 200].Sample(width =>
            TreeReport.Of(SamplePlans.Sample(), new TerminalStyle(Width: width)).Split('\n').All(line => line.Length <= width));

    [Fact]
    public void Does_not_depend_on_the_order_of_the_resources()
    {
        var plan = SamplePlans.Sample();
        var expected = TreeReport.Of(plan, TerminalStyle.Plain);

        Gen.Shuffle(plan.Resources.ToArray()).Sample(shuffled =>
            TreeReport.Of(plan with { Resources = [.. shuffled] }, TerminalStyle.Plain) == expected);
    }

    [GeneratedRegex("\e\\[[0-9]+m")]
    private static partial Regex Ansi();
}
