using System.Text.Json;
using Deque.AxeCore.Commons;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Reports.Tests;
using PuppeteerSharp;

namespace FreeAgentics.Infra.Reports.Browser.Tests;

[Collection(BrowserCollection.Name)]
public sealed class A_report_in_a_browser(Chromium chromium)
{
    private static readonly StackReport Platform = new("test")
    {
        Plan = SamplePlatform.With(("d1", StepKind.Replace), ("w2", StepKind.Update), ("b0", StepKind.Create), ("x0", StepKind.Delete)),
        Policies = SampleReports.Judged(),
        Baseline = "plans",
    };

    public static TheoryData<bool, int> Looks => new() { { false, 1400 }, { true, 1400 }, { false, 380 }, { true, 380 } };

    [Fact]
    public async Task Complains_of_nothing_and_asks_for_nothing()
    {
        await using var report = await OpenReport.OfAsync(chromium, Platform);

        await report.Page.ClickAsync("a.node[data-title='d1']");

        Assert.Empty(report.Complaints);
        Assert.Empty(report.Requests);
    }

    [Fact]
    public async Task Reaches_every_node_by_the_keyboard_and_opens_its_details()
    {
        await using var report = await OpenReport.OfAsync(chromium, Platform);
        var expected = await report.NumberAsync("document.querySelectorAll('a.node').length");
        var reached = new HashSet<string>(StringComparer.Ordinal);

        await report.Page.FocusAsync(".drawing");
        while (true)
        {
            await report.Page.Keyboard.PressAsync("Tab");
            if (await report.TextAsync("document.activeElement.dataset.title ?? ''") is not { Length: > 0 } title)
                break;
            reached.Add(await report.TextAsync("document.activeElement.dataset.node"));
            await report.Page.Keyboard.PressAsync("Enter");
            Assert.True(await report.IsAsync("!document.getElementById('panel').hidden"));
            Assert.Equal(title, await report.TextAsync("document.getElementById('panel-title').textContent"));
            Assert.Equal("panel-title", await report.TextAsync("document.activeElement.id"));
            await report.Page.Keyboard.PressAsync("Escape");
            Assert.Equal(title, await report.TextAsync("document.activeElement.dataset.title"));
        }

        Assert.True(expected > 20);
        Assert.True(expected == reached.Count, $"{reached.Count} of {expected}; then {await report.TextAsync("document.activeElement.outerHTML.slice(0, 300)")}");
    }

    [Fact]
    public async Task Shows_the_resources_and_changes_of_a_node()
    {
        await using var report = await OpenReport.OfAsync(chromium, Platform);

        await report.Page.ClickAsync("a.node[data-title='d1']");

        var details = await report.TextAsync("document.getElementById('panel-body').innerText");
        Assert.Contains("aws:rds:Instance", details, StringComparison.Ordinal);
        Assert.Contains("− \"small\"", details, StringComparison.Ordinal);
        Assert.Contains("+ \"large\"", details, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", await report.Page.GetContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_by_words_in_names_types_and_values()
    {
        await using var report = await OpenReport.OfAsync(chromium, Platform);

        await report.Page.TypeAsync("#query", "aws:rds 17.9");

        Assert.Equal("d1", await report.TextAsync("Array.from(document.querySelectorAll('.tree .resource')).filter(e => e.checkVisibility()).map(e => e.querySelector('.name').textContent).join()"));
        Assert.StartsWith("1 of ", await report.TextAsync("document.getElementById('found').textContent"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_changes_only_where_asked()
    {
        await using var report = await OpenReport.OfAsync(chromium, Platform);

        await report.Page.ClickAsync("#changed");

        Assert.Equal("b0,d1,w2,x0", await report.TextAsync("Array.from(document.querySelectorAll('.tree .resource')).filter(e => e.checkVisibility()).map(e => e.querySelector('.name').textContent).sort().join()"));
    }

    [Fact]
    public async Task Marks_steps_by_a_sign_as_well_as_a_colour()
    {
        await using var report = await OpenReport.OfAsync(chromium, Platform);

        Assert.Equal("d1 ±,w2 ~", await report.TextAsync("['d1', 'w2'].map(t => t + ' ' + document.querySelector(`a.node[data-title='${t}'] .badge`).textContent.trim().split(' ')[0]).join()"));
        Assert.Contains("1 to replace", await report.TextAsync("document.querySelector(`a.node[data-title='d1'] title`).textContent"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Follows_a_link_into_a_closed_component()
    {
        await using var report = await OpenReport.OfAsync(chromium, Platform);
        await report.Page.ClickAsync("#close-all");

        await report.Page.ClickAsync("a.node[data-title='w2']");
        await report.Page.ClickAsync("#panel-body a[href^='#r']:last-child");
        await report.Page.WaitForFunctionAsync("() => location.hash && document.querySelector(location.hash).checkVisibility()");

        Assert.Equal("w2", await report.TextAsync("document.querySelector(location.hash + ' .name').textContent"));
        Assert.True(await report.IsAsync("document.getElementById('panel').hidden"));
    }

    [Fact]
    public async Task Follows_the_system_into_the_dark_and_a_button_out_of_it()
    {
        const string Background = "getComputedStyle(document.body).backgroundColor";
        await using var light = await OpenReport.OfAsync(chromium, Platform);
        await using var dark = await OpenReport.OfAsync(chromium, Platform, dark: true);
        var (day, night) = (await light.TextAsync(Background), await dark.TextAsync(Background));

        await dark.Page.ClickAsync("#theme");

        Assert.NotEqual(day, night);
        Assert.Equal(day, await dark.TextAsync(Background));
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Has_no_fault_that_axe_finds(bool dark, int width)
    {
        await using var report = await OpenReport.OfAsync(chromium, SampleReports.Prod() with { Plan = Platform.Plan }, width, dark: dark);
        await report.Page.ClickAsync("a.node[data-title='d1']");

        await report.Page.EvaluateExpressionAsync(new BundledAxeScriptProvider().GetScript());
        var result = await report.Page.EvaluateFunctionAsync<JsonElement>("async () => JSON.stringify((await axe.run()).violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' ' + n.failureSummary).join('; ')))");

        Assert.True(result.GetString() == "[]", result.GetString());
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Never_scrolls_sideways(bool dark, int width)
    {
        await using var report = await OpenReport.OfAsync(chromium, Platform, width, dark: dark);
        await report.Page.ClickAsync("#open-all");

        Assert.True(await report.NumberAsync("document.documentElement.scrollWidth") <= width);
    }

    [Fact]
    public async Task Can_be_read_without_scripts()
    {
        await using var report = await OpenReport.OfAsync(chromium, Platform, script: false);

        await report.Page.ClickAsync("a.node[data-title='d1']");
        await report.Page.FocusAsync(".resource:target summary");
        await report.Page.Keyboard.PressAsync("Enter");

        Assert.True(await report.IsAsync("document.querySelector('.resource:target').checkVisibility()"));
        Assert.Contains("URN", await report.TextAsync("document.querySelector('.resource:target').innerText"), StringComparison.Ordinal);
        Assert.True(await report.IsAsync("document.querySelector('.filter').hidden && document.getElementById('theme').hidden"));
    }

    [Fact]
    public async Task Runs_nothing_that_a_name_holds()
    {
        var hostile = Platform with { Plan = Platform.Plan! with { Resources = [.. Platform.Plan.Resources.Select(resource => resource with { Name = "</script><img src=x onerror=\"window.hurt=1\"><script>window.hurt=1</script>" })] } };
        await using var report = await OpenReport.OfAsync(chromium, hostile);

        await report.Page.ClickAsync("a.node");

        Assert.False(await report.IsAsync("window.hurt"));
        Assert.Empty(report.Complaints);
        Assert.Equal(0, await report.NumberAsync("document.querySelectorAll('img').length"));
    }

    [Fact]
    public async Task Prints_without_its_controls()
    {
        await using var report = await OpenReport.OfAsync(chromium, Platform);

        await report.Page.EmulateMediaTypeAsync(PuppeteerSharp.Media.MediaType.Print);

        Assert.False(await report.IsAsync("document.querySelector('.filter').checkVisibility()"));
        Assert.True(await report.IsAsync("document.querySelector('.drawing svg').checkVisibility()"));
    }
}
