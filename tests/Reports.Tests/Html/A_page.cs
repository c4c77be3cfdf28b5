using System.Text.RegularExpressions;
using CsCheck;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Reports.Html;
using FreeAgentics.Infra.Reports.Tests.Markdown;

namespace FreeAgentics.Infra.Reports.Tests.Html;

public sealed partial class A_page
{
    [Fact]
    public void Is_the_same_to_the_byte_whatever_the_order_of_the_resources()
    {
        var expected = Write(SamplePlatform.Plan);

        Gen.Shuffle(SamplePlatform.Plan.Resources.ToArray()).Sample(shuffled => Write(SamplePlatform.Plan with { Resources = [.. shuffled] }) == expected, iter: 20);
    }

    [Fact]
    public void Asks_for_nothing_and_runs_no_script_but_its_own()
    {
        var page = Write(SamplePlatform.Plan);

        Assert.Matches("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+';", page);
        Assert.DoesNotMatch("(src|href)=\"(?!#|data:,)", page);
        Assert.DoesNotMatch("url\\((?!#)|@import|https?://(?!www\\.w3\\.org)", page);
        Assert.DoesNotMatch("<[^>]* (on[a-z]+|style)=", page);
    }

    [Fact]
    public void Never_shows_a_secret()
    {
        Assert.DoesNotContain("canary", Write(SamplePlatform.Plan), StringComparison.Ordinal);
        Assert.Contains("password: [secret]", Write(SamplePlatform.Plan), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", HtmlReport.Write(SampleReports.Prod()), StringComparison.Ordinal);
    }

    [Fact]
    public void Holds_every_resource_once()
    {
        var ids = ResourceId().Matches(Write(SamplePlatform.Plan)).Select(match => match.Value).ToList();

        Assert.Equal(SamplePlatform.Plan.Resources.Length, ids.Distinct().Count());
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void Leads_nowhere_that_is_not_on_it()
    {
        var page = HtmlReport.Write(SampleReports.Prod());

        Assert.All(Target().Matches(page).Select(match => match.Groups[1].Value), target => Assert.Contains($"id=\"{target}\"", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Tells_what_would_be_lost_and_what_is_replaced()
    {
        var page = HtmlReport.Write(SampleReports.Prod());

        Assert.Contains("<b>Lost:</b> the database and its automatic backups.", page, StringComparison.Ordinal);
        Assert.Contains("takes along 1 resource", page, StringComparison.Ordinal);
        Assert.Contains("<b class=\"s-delete\">Stopped</b>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_its_elements_whatever_names_values_and_messages_hold()
    {
        var expected = Elements(HtmlReport.Write(SampleReports.Prod("x")));

        HostileText.Any.Where(text => text.Length > 0 && !text.Contains('\n', StringComparison.Ordinal) && !text.Contains('\r', StringComparison.Ordinal))
            .Sample(text => Assert.Equal(expected, Elements(HtmlReport.Write(SampleReports.Prod(text)))), iter: 60);
    }

    [Theory]
    [InlineData("</script><img src=x onerror=alert(1)>")]
    [InlineData("\"><svg onload=alert(1)>")]
    [InlineData("--><script>alert(1)</script>")]
    public void Takes_nothing_of_a_name_for_markup(string name)
    {
        var page = Write(SamplePlatform.Plan with { Resources = [.. SamplePlatform.Plan.Resources.Select(resource => resource with { Name = name })] });

        Assert.DoesNotContain(name, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(page, "<script"));
    }

    [Fact]
    public void Cannot_be_made_of_a_stack_that_failed() =>
        Assert.Throws<ArgumentException>(() => HtmlReport.Write(SampleReports.Failed("why")));

    private static string Write(Plan plan) => HtmlReport.Write(new StackReport(plan.Stack) { Plan = plan, Policies = SampleReports.Judged() });

    /// <summary>The tags in their order, without what their attributes hold.</summary>
    private static string Elements(string page) => string.Concat(Tag().Matches(page).Select(match => match.Groups[1].Value + ' '));

    [GeneratedRegex("<(/?[a-z0-9]+)[ >/]")]
    private static partial Regex Tag();

    [GeneratedRegex("id=\"r[0-9]+\"")]
    private static partial Regex ResourceId();

    [GeneratedRegex("href=\"#([^\"]+)\"")]
    private static partial Regex Target();
}
