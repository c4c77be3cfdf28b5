using System.Text;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Reports.Terminal;

namespace FreeAgentics.Infra.Reports.Html;

/// <summary>All resources as a tree by component; what changes stands open.</summary>
internal sealed class ResourceSection(Plan plan, Anchors anchors)
{
    private readonly ResourceDetails _details = new(plan, anchors);

    /// <summary>Where everything is new, nothing is of more interest than the rest.</summary>
    private readonly bool _opens = plan.Resources.Any(resource => resource.Step.Kind is StepKind.Same);

    public void Write(StringBuilder html)
    {
        html.Append("<section id=\"resources\" aria-labelledby=\"resources-title\"><div class=\"bar\"><h2 id=\"resources-title\">Resources</h2>\n")
            .Append("<form class=\"filter\" role=\"search\" hidden><label class=\"vh\" for=\"query\">Filter resources</label>")
            .Append("<input id=\"query\" type=\"search\" placeholder=\"Filter: name, type, value …\" autocomplete=\"off\" spellcheck=\"false\">")
            .Append("<label class=\"check\"><input id=\"changed\" type=\"checkbox\"> changes only</label>")
            .Append("<button type=\"button\" id=\"open-all\">Open all</button><button type=\"button\" id=\"close-all\">Close all</button>")
            .Append("<output id=\"found\" for=\"query changed\" aria-live=\"polite\"></output></form></div>\n<ul class=\"tree\">\n");
        foreach (var root in PlanNode.RootsOf(plan))
            Write(html, root, depth: 0);
        html.Append("</ul></section>\n");
    }

    private void Write(StringBuilder html, PlanNode node, int depth)
    {
        var resource = node.Resource;
        if (node.Children.IsEmpty)
        {
            html.Append("<li>");
            _details.Write(html, resource);
            html.Append("</li>\n");
            return;
        }

        var below = StepCounts.Of(Below(node));
        var open = depth == 0 || (_opens && below.Changes);
        var tells = !resource.Step.Changes.IsEmpty || resource.Custom;
        html.Append($"<li><details class=\"component\"{(tells ? "" : $" id=\"{anchors.Of(resource.Urn)}\"")}{(open ? " open" : "")}><summary>{StepMark.Html(resource.Step.Kind)}<b>{HtmlText.Of(resource.Name)}</b> ")
            .Append($"<span class=\"type\">{HtmlText.Of(TypeText.Of(resource.Type))}</span>{Counts(below)}</summary><ul>\n");
        if (tells)
        {
            html.Append("<li>");
            _details.Write(html, resource);
            html.Append("</li>\n");
        }

        foreach (var child in node.Children)
            Write(html, child, depth + 1);
        html.Append("</ul></details></li>\n");
    }

    private static IEnumerable<PlanResource> Below(PlanNode node) =>
        node.Children.SelectMany(child => child.Children.IsEmpty ? [child.Resource] : Below(child));

    private static string Counts(StepCounts counts) => string.Concat(counts.Kinds
        .Where(kind => kind != StepKind.Read)
        .Select(kind => kind == StepKind.Same
            ? $"<span class=\"count\">{counts[kind]}<span class=\"vh\"> unchanged</span></span>"
            : $"<span class=\"count {StepMark.Class(kind)}\">{StepMark.Sign(kind)}{counts[kind]}<span class=\"vh\"> {StepLook.Of(kind).Counted}</span></span>"));
}
