using System.Security.Cryptography;
using System.Text;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Reports.Terminal;
using FreeAgentics.Infra.Reports.Topology;

namespace FreeAgentics.Infra.Reports.Html;

/// <summary>One stack as one page: it asks for nothing from a network, runs no script but its own, and can be read without any.</summary>
public static class HtmlReport
{
    private static readonly string Style = Asset("report.css");

    private static readonly string Script = Asset("report.js");

    /// <returns>A whole HTML document; the same report gives the same bytes.</returns>
    /// <exception cref="ArgumentException">The stack's preview failed: there is nothing to draw.</exception>
    public static string Write(StackReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Plan is not { } plan)
            throw new ArgumentException($"The stack {report.Stack} has no plan.", nameof(report));
        var anchors = new Anchors(plan);
        var html = new StringBuilder();
        WriteHead(html, plan);
        WriteHeader(html, report, plan);
        html.Append("<main id=\"main\" tabindex=\"-1\">\n");
        new FindingsSection(report, plan, anchors).Write(html);
        WriteTopology(html, plan, anchors);
        new ResourceSection(plan, anchors).Write(html);
        if (report.Policies is { } policies)
            new PolicySection(policies, anchors).Write(html);
        WriteOutputs(html, plan);
        html.Append("</main>\n<aside id=\"panel\" aria-labelledby=\"panel-title\" hidden><header><h2 id=\"panel-title\" tabindex=\"-1\"></h2><button type=\"button\" id=\"panel-close\" aria-label=\"Close the details\">×</button></header><p class=\"muted\" id=\"panel-detail\"></p><div id=\"panel-body\"></div></aside>\n")
            .Append("<script>").Append(Script).Append("</script>\n</body>\n</html>\n");
        return html.ToString();
    }

    private static void WriteHead(StringBuilder html, Plan plan)
    {
        var policy = $"default-src 'none'; style-src 'sha256-{Hash(Style)}'; script-src 'sha256-{Hash(Script)}'; img-src data:; base-uri 'none'; form-action 'none'";
        html.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append($"<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<link rel=\"icon\" href=\"data:,\">\n")
            .Append($"<title>{HtmlText.Of(plan.Stack)} · {HtmlText.Of(plan.Project)} · preview</title>\n<style>").Append(Style).Append("</style>\n</head>\n");
    }

    private static void WriteHeader(StringBuilder html, StackReport report, Plan plan)
    {
        var counts = report.Counts;
        html.Append("<body>\n<a class=\"skip\" href=\"#main\">Skip to the report</a>\n<a class=\"skip\" href=\"#resources\">Skip to the resources</a>\n<header class=\"page\"><div><p class=\"eyebrow\">")
            .Append($"{HtmlText.Of(plan.Project)} · preview</p><h1>{HtmlText.Of(plan.Stack)}</h1><p class=\"verdict\">{Verdict(report)}</p></div>\n<ul class=\"chips\" role=\"list\">");
        foreach (var kind in counts.Kinds)
            html.Append($"<li class=\"chip {StepMark.Class(kind)}\"><b>{counts[kind]}</b> <span><span aria-hidden=\"true\">{StepMark.Sign(kind)}</span> {StepLook.Of(kind).Counted}</span></li>");
        html.Append("</ul><button type=\"button\" id=\"theme\" hidden>Dark</button></header>\n")
            .Append("<nav aria-label=\"Sections\"><a href=\"#topology\">Topology</a><a href=\"#resources\">Resources</a><a href=\"#policies\">Policies</a><a href=\"#outputs\">Outputs</a></nav>\n");
    }

    private static string Verdict(StackReport report)
    {
        var against = report.Baseline is { } baseline ? $"compared with <code>{HtmlText.Of(baseline)}</code>" : "compared with nothing: everything is new";
        var stops = report.IsStopped ? "<b class=\"s-delete\">Stopped</b>, " : report.Counts.Changes ? "May go, " : "Nothing changes, ";
        return $"{stops}{against}.";
    }

    private static void WriteTopology(StringBuilder html, Plan plan, Anchors anchors)
    {
        html.Append("<section id=\"topology\" aria-labelledby=\"topology-title\"><h2 id=\"topology-title\">Topology</h2>\n<ul class=\"legend\" role=\"list\">");
        foreach (var kind in (StepKind[])[StepKind.Create, StepKind.Update, StepKind.Replace, StepKind.Delete])
            html.Append($"<li><span class=\"sign {StepMark.Class(kind)}\">{StepMark.Sign(kind)}</span> {StepMark.Word(kind)}</li>");
        html.Append("<li><i class=\"line f-traffic\"></i> traffic</li><li><i class=\"line f-replication\"></i> copies</li><li><i class=\"line f-access\"></i> access by role</li></ul>\n")
            .Append("<div class=\"drawing\" tabindex=\"0\" role=\"region\" aria-label=\"Drawing of the topology\">").Append(new TopologySvg(PlanTopology.Of(plan), anchors).Write()).Append("</div></section>\n");
    }

    private static void WriteOutputs(StringBuilder html, Plan plan)
    {
        html.Append("<section id=\"outputs\" aria-labelledby=\"outputs-title\"><h2 id=\"outputs-title\">Outputs</h2>\n");
        if (plan.Outputs.Properties.IsEmpty)
            html.Append("<p class=\"muted\">None.</p>");
        else
            html.Append("<pre tabindex=\"0\" aria-label=\"Outputs of the stack\">").Append(HtmlText.Of(ValueLines.Of(plan.Outputs))).Append("</pre>");
        html.Append("</section>\n");
    }

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Asset(string name)
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        using var text = new StreamReader(stream, Encoding.UTF8);
        return text.ReadToEnd().ReplaceLineEndings("\n");
    }
}
