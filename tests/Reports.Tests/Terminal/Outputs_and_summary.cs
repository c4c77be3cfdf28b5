using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Reports.Terminal;

namespace FreeAgentics.Infra.Reports.Tests.Terminal;

public sealed class Outputs_and_summary
{
    [Fact]
    public void Outputs_are_listed_with_secrets_masked_and_unknowns_named() =>
        Assert.Equal(
            """
            Outputs
               endpoint  "db.invalid"
               password  [secret]
               vpcId     [unknown]

            """,
            OutputsReport.Of(SamplePlans.Sample(), TerminalStyle.Plain));

    [Fact]
    public void A_stack_without_outputs_has_no_section_for_them() =>
        Assert.Equal("", OutputsReport.Of(SamplePlans.Of(), TerminalStyle.Plain));

    [Fact]
    public void The_summary_counts_each_kind_of_step() =>
        Assert.Equal("Resources: 3 to create, 1 to replace, 3 unchanged\n", SummaryReport.Of(SamplePlans.Sample(), TerminalStyle.Plain));

    [Fact]
    public void The_summary_of_nothing_is_none() =>
        Assert.Equal("Resources: none\n", SummaryReport.Of(SamplePlans.Of(), TerminalStyle.Plain));

    [Fact]
    public void A_secret_inside_an_object_is_masked_where_it_is()
    {
        var value = SamplePlans.Object(
            ("list", new ArrayValue([new NumberValue(1.5), new BoolValue(true), NullValue.Instance])),
            ("token", new SecretValue(new StringValue("canary"))));

        Assert.Equal("""{"list": [1.5, true, null], "token": [secret]}""", ValueText.Of(value));
    }

    [Fact]
    public void Text_cannot_move_the_cursor_of_a_terminal() =>
        Assert.Equal("\"a\\u001b[2J\\n\\\"b\\\"\"", ValueText.Of(new StringValue("a\e[2J\n\"b\"")));

    [Theory]
    [InlineData("aws:rds/instance:Instance", "aws:rds:Instance")]
    [InlineData("aws:ec2/vpc:Vpc", "aws:ec2:Vpc")]
    [InlineData("kubernetes:apps/v1:Deployment", "kubernetes:apps/v1:Deployment")]
    [InlineData("random:index/randomPassword:RandomPassword", "random:index:RandomPassword")]
    [InlineData("pulumi:pulumi:Stack", "pulumi:pulumi:Stack")]
    public void A_type_is_written_as_people_write_it(string token, string text) =>
        Assert.Equal(text, TypeText.Of(token));
}
