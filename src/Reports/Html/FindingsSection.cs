using System.Text;
using FreeAgentics.Infra.Changes;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Reports.Terminal;

namespace FreeAgentics.Infra.Reports.Html;

/// <summary>What would be lost, likely renames, and what is replaced with what it takes along.</summary>
internal sealed class FindingsSection(StackReport report, Plan plan, Anchors anchors)
{
    private const int OpenCauses = 10;

    public void Write(StringBuilder html)
    {
        var guards = report.Review.Guards;
        var causes = ReplacementCauses.Of(plan);
        if (guards.Findings.IsEmpty && guards.Expired.IsEmpty && report.Review.Renames.IsEmpty && causes.IsEmpty)
            return;
        html.Append("<section id=\"findings\" aria-labelledby=\"findings-title\"><h2 id=\"findings-title\">Losses and replacements</h2>\n<ul class=\"findings\" role=\"list\">");
        foreach (var finding in guards.Findings)
            html.Append(Finding(finding));
        foreach (var allowance in guards.Expired)
            html.Append($"<li class=\"stop\"><p>The allowance on <code>{HtmlText.Of(allowance.Urn)}</code> ended on {allowance.Expires:yyyy-MM-dd}; {HtmlText.Of(allowance.Owner)} must renew it, or keep what it gave up.</p></li>\n");
        foreach (var rename in report.Review.Renames)
            html.Append($"<li><p>{Link(rename.FormerUrn)} goes and {Link(rename.Urn)} comes, and they are alike. If it is the same resource under a new name, keep it: <code>{HtmlText.Of(rename.Alias)}</code></p></li>\n");
        foreach (var cause in causes.Take(OpenCauses))
            html.Append(Cause(cause));
        html.Append("</ul>");
        if (causes.Length > OpenCauses)
            html.Append($"<details class=\"fold\"><summary>{causes.Length - OpenCauses} more replacements</summary><ul class=\"findings\" role=\"list\">{string.Concat(causes.Skip(OpenCauses).Select(Cause))}</ul></details>");
        html.Append("</section>\n");
    }

    private string Finding(GuardFinding finding)
    {
        var step = finding.Step == StepKind.Delete ? "deleted" : "replaced";
        var because = finding.Because.IsEmpty ? "" : $", because {string.Join(", ", finding.Because.Select(change => $"<code>{HtmlText.Of(change.Path)}</code>"))} {(finding.Because.Length == 1 ? "changes" : "change")}";
        var rest = finding.Allowance is { } allowance
            ? $"Allowed until {allowance.Expires:yyyy-MM-dd} by {HtmlText.Of(allowance.Owner)}: {HtmlText.Of(allowance.Reason)}"
            : $"<b>Instead:</b> {HtmlText.Of(finding.SafePath)}";
        var guard = finding.Reason == GuardReason.Protected ? " It is protected: Pulumi refuses." : "";
        return $"<li class=\"{(finding.Fails ? "stop" : "")}\"><p>{StepMark.Html(finding.Step)}{Link(finding.Urn)} <span class=\"type\">{HtmlText.Of(TypeText.Of(finding.Type))}</span> would be {step}{because}. "
            + $"<b>Lost:</b> {HtmlText.Of(finding.Loses)}.{guard}</p><p>{rest}</p></li>\n";
    }

    private string Cause(ReplacementCauses cause)
    {
        var paths = string.Join(", ", cause.Properties.Select(path => $"<code>{HtmlText.Of(path)}</code>"));
        var followers = cause.Followers.IsEmpty
            ? ""
            : $"<details><summary>takes along {cause.Followers.Length} {(cause.Followers.Length == 1 ? "resource" : "resources")}</summary><p>{string.Join(", ", cause.Followers.Select(follower => $"{Link(follower.Urn)} <span class=\"type\">{HtmlText.Of(TypeText.Of(follower.Type))}</span>"))}</p></details>";
        return $"<li><p>{StepMark.Html(StepKind.Replace)}{Link(cause.Resource.Urn)} <span class=\"type\">{HtmlText.Of(TypeText.Of(cause.Resource.Type))}</span> is replaced{(paths.Length > 0 ? $": {paths}" : "")}"
            + $"{(cause.Resource.Step.DeleteBeforeReplace ? "; deleted first, so there is a time without it" : "")}</p>{followers}</li>\n";
    }

    private string Link(string urn)
    {
        var name = HtmlText.Of(urn[(urn.LastIndexOf("::", StringComparison.Ordinal) is >= 0 and var at ? at + 2 : 0)..]);
        return anchors.Of(urn) is { } anchor ? $"<a href=\"#{anchor}\">{name}</a>" : $"<code>{name}</code>";
    }
}
