using System.Text;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Reports.Differences;
using FreeAgentics.Infra.Reports.Terminal;

namespace FreeAgentics.Infra.Reports.Html;

/// <summary>One resource: a line, and below it what changes, what it is tied to, and its inputs.</summary>
internal sealed class ResourceDetails(Plan plan, Anchors anchors)
{
    private const int LongestValue = 2_000;
    private const int MostLines = 200;

    private readonly Dictionary<string, string> _names = plan.Resources.DistinctBy(resource => resource.Urn).ToDictionary(resource => resource.Urn, resource => resource.Name, StringComparer.Ordinal);

    public void Write(StringBuilder html, PlanResource resource)
    {
        var kind = resource.Step.Kind;
        html.Append($"<details class=\"resource\" id=\"{anchors.Of(resource.Urn)}\" data-step=\"{StepMark.Name(kind)}\"><summary>{StepMark.Html(kind)}")
            .Append($"<span class=\"name\">{HtmlText.Of(resource.Name)}</span> <span class=\"type\">{HtmlText.Of(TypeText.Of(resource.Type))}</span>");
        foreach (var tag in Tags(resource))
            html.Append($"<span class=\"tag\">{tag}</span>");
        html.Append("</summary><div class=\"body\">");
        WriteChanges(html, resource);
        html.Append($"<dl><dt>URN</dt><dd><code>{HtmlText.Of(resource.Urn)}</code></dd>");
        if (resource.FormerUrn is { } former)
            html.Append($"<dt>Moved from</dt><dd><code>{HtmlText.Of(former)}</code></dd>");
        if (!string.IsNullOrEmpty(resource.Id))
            html.Append($"<dt>Id</dt><dd><code>{HtmlText.Of(resource.Id)}</code></dd>");
        if (!resource.Dependencies.IsEmpty)
            html.Append($"<dt>Depends on</dt><dd>{string.Join(", ", resource.Dependencies.Select(Link))}</dd>");
        html.Append("</dl>");
        if (!resource.Inputs.Properties.IsEmpty)
            html.Append("<pre tabindex=\"0\" aria-label=\"Inputs\">").Append(HtmlText.Of(ValueLines.Of(resource.Inputs))).Append("</pre>");
        html.Append("</div></details>");
    }

    private static IEnumerable<string> Tags(PlanResource resource)
    {
        if (resource.Options.Protect)
            yield return "protected";
        if (resource.Options.RetainOnDelete)
            yield return "retained";
        if (resource.FormerUrn is not null)
            yield return "moved";
        if (resource.Step.DeleteBeforeReplace)
            yield return "deleted first";
    }

    private string Link(string urn) => anchors.Of(urn) is { } anchor
        ? $"<a href=\"#{anchor}\">{HtmlText.Of(_names[urn])}</a>"
        : $"<code>{HtmlText.Of(urn)}</code>";

    private void WriteChanges(StringBuilder html, PlanResource resource)
    {
        if (resource.Step.Changes.IsEmpty || resource.Step.Kind is StepKind.Create)
            return;
        html.Append("<ul class=\"changes\" role=\"list\">");
        foreach (var change in resource.Step.Changes)
        {
            html.Append($"<li><code class=\"path\">{HtmlText.Of(change.Path)}</code>");
            if (change.Replaces)
                html.Append("<span class=\"tag s-replace\">forces replacement</span>");
            if (change.Cause is { } cause)
                html.Append($" <span class=\"muted\">follows from {Link(cause)}</span>");
            html.Append("<pre class=\"diff\" tabindex=\"0\">");
            var lines = ChangeLines.Of(change);
            foreach (var line in lines.Take(MostLines))
                html.Append(Line(line));
            if (lines.Length > MostLines)
                html.Append($"… {lines.Length - MostLines} more lines");
            html.Append("</pre></li>");
        }

        html.Append("</ul>");
    }

    private static string Line(ChangeLine line)
    {
        var text = HtmlText.Of(line.Text.Length <= LongestValue ? line.Text : $"{line.Text[..LongestValue]}… ({line.Text.Length} characters)");
        return line.Sign switch
        {
            '-' => $"<del>− {text}</del>\n",
            '+' => $"<ins>+ {text}</ins>\n",
            _ => $"  {text}\n",
        };
    }
}
