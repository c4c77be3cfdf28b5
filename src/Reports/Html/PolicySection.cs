using System.Text;
using FreeAgentics.Infra.Policies;

namespace FreeAgentics.Infra.Reports.Html;

/// <summary>What the policies say: violations and warnings in full, what is undecided and excused folded.</summary>
internal sealed class PolicySection(PolicyReport policies, Anchors anchors)
{
    public void Write(StringBuilder html)
    {
        var failed = policies.Verdicts.Where(verdict => verdict.Fails).ToList();
        var warnings = policies.Verdicts.Where(verdict => verdict.IsWarning).ToList();
        var undecided = policies.Verdicts.Where(verdict => verdict.Finding.Check.Outcome == Outcome.Unknown).ToList();
        html.Append("<section id=\"policies\" aria-labelledby=\"policies-title\"><h2 id=\"policies-title\">Policies</h2>\n")
            .Append($"<p>{policies.Evaluated} checked as {HtmlText.Of(policies.Environment)}: {failed.Count + policies.Expired.Length} violated, {warnings.Count + policies.Unused.Length} warnings, {undecided.Count} undecided, {policies.Applied.Length} excused.</p>\n");
        html.Append("<ul class=\"findings\" role=\"list\">");
        foreach (var verdict in failed)
            html.Append(Verdict(verdict, "stop", "violated"));
        foreach (var exemption in policies.Expired)
            html.Append(Exemption(exemption, "stop", "ended on"));
        foreach (var verdict in warnings)
            html.Append(Verdict(verdict, "warn", "warning"));
        foreach (var exemption in policies.Unused)
            html.Append(Exemption(exemption, "warn", "covers nothing and holds until"));
        html.Append("</ul>\n");
        Folded(html, "Undecided", undecided.Select(verdict => Verdict(verdict, "", "undecided")));
        Folded(html, "Excused", policies.Applied.Select(exemption => Exemption(exemption, "", "holds until")));
        html.Append("</section>\n");
    }

    private static void Folded(StringBuilder html, string title, IEnumerable<string> items)
    {
        var all = items.ToList();
        if (all.Count > 0)
            html.Append($"<details class=\"fold\"><summary>{title} ({all.Count})</summary><ul class=\"findings\" role=\"list\">{string.Concat(all)}</ul></details>\n");
    }

    private string Verdict(PolicyVerdict verdict, string mark, string word)
    {
        var subject = anchors.Of(verdict.Finding.Urn) is { } anchor ? $"<a href=\"#{anchor}\">{HtmlText.Of(verdict.ShortUrn)}</a>" : HtmlText.Of(verdict.ShortUrn);
        return $"<li class=\"{mark}\"><p><span class=\"tag\">{word}</span> <b>{verdict.Policy.Id}</b> {HtmlText.Of(verdict.Policy.Title)} <span class=\"muted\">({verdict.Policy.Severity.ToString().ToLowerInvariant()})</span></p>"
            + $"<p>{subject}: {HtmlText.Of(string.Join("; ", verdict.Finding.Check.Evidence))}</p><p><b>Fix:</b> {HtmlText.Of(verdict.Policy.Remedy)}</p></li>\n";
    }

    private static string Exemption(PolicyExemption exemption, string mark, string what) =>
        $"<li class=\"{mark}\"><p>The exception from <b>{HtmlText.Of(exemption.Policy)}</b> on <code>{HtmlText.Of(exemption.Urn)}</code> {what} {exemption.Expires:yyyy-MM-dd} ({HtmlText.Of(exemption.Owner)}): {HtmlText.Of(exemption.Reason)}</p></li>\n";
}
