using System.Text;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Reports.Terminal;

/// <summary>The resources of a plan as a tree by component, with their steps and the property changes behind them.</summary>
public static class TreeReport
{
    private const int SymbolWidth = 3;
    private const int Gap = 2;

    /// <summary>Columns below which a cut name no longer tells anything.</summary>
    private const int ReadableWidth = 12;

    /// <param name="plan">The plan to draw.</param>
    /// <param name="style">Colours and width.</param>
    /// <param name="unchanged">True to draw the resources that stay as they are, too.</param>
    /// <returns>Lines, each ended by a line feed; empty when there is nothing to draw.</returns>
    public static string Of(Plan plan, TerminalStyle style, bool unchanged = false)
    {
        var rows = PlanNode.RootsOf(plan)
            .Select(root => unchanged ? root : root.OnlyChanges())
            .OfType<PlanNode>()
            .SelectMany(root => TreeRow.Of(root))
            .ToList();
        if (rows.Count == 0)
            return "";

        var columns = ColumnsFor(rows, style.Width);
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            AppendRow(text, row, columns, style);
            foreach (var change in row.Resource.Step.Changes)
                AppendChange(text, row, change, style);
        }

        return text.ToString();
    }

    private static (int Label, int Type) ColumnsFor(List<TreeRow> rows, int? width)
    {
        var label = rows.Max(row => row.Label.Length);
        var type = rows.Max(row => row.Type.Length);
        if (width is not { } columns)
            return (label, type);

        var remarks = rows.Max(row => row.Remarks.Length);
        var excess = SymbolWidth + label + Gap + type + Gap + remarks - columns;
        var fromType = Math.Clamp(excess, 0, Math.Max(0, type - ReadableWidth));
        var fromLabel = Math.Clamp(excess - fromType, 0, Math.Max(0, label - ReadableWidth));
        fromType = Math.Clamp(excess - fromLabel, fromType, type);
        return (label - fromLabel, type - fromType);
    }

    private static void AppendRow(StringBuilder text, TreeRow row, (int Label, int Type) columns, TerminalStyle style)
    {
        var look = StepLook.Of(row.Resource.Step.Kind);
        var label = Fit(row.Label, columns.Label);
        var branch = label[..Math.Min(row.Branch.Length, label.Length)];
        var line = style.Paint(look.Symbol.PadRight(SymbolWidth), look.Ink)
            + style.Paint(branch, Ink.Dim)
            + style.Paint(label[branch.Length..], row.Resource.Custom ? Ink.Plain : Ink.Bold)
            + Spaces(columns.Label - label.Length + Gap)
            + style.Paint(Fit(row.Type, columns.Type).PadRight(columns.Type), Ink.Dim)
            + Spaces(Gap)
            + style.Paint(row.Remarks, look.Ink);
        text.Append(style.Colour ? line : line.TrimEnd()).Append('\n');
    }

    private static void AppendChange(StringBuilder text, TreeRow row, PropertyChange change, TerminalStyle style)
    {
        var look = StepLook.Of((change.Before, change.After) switch
        {
            (null, _) => StepKind.Create,
            (_, null) => StepKind.Delete,
            _ => StepKind.Update,
        });
        var values = (change.Before, change.After) switch
        {
            (null, var after) => ValueText.Of(after),
            (var before, null) => ValueText.Of(before),
            var (before, after) => $"{ValueText.Of(before)} → {ValueText.Of(after)}",
        };
        var cause = change.Replaces ? "  forces replacement" : "";
        var prefix = Spaces(SymbolWidth) + row.Below;
        var room = style.Width is { } width ? Math.Max(0, width - prefix.Length - Gap) : int.MaxValue;
        var line = Fit($"{look.Symbol} {change.Path}: {values}", Math.Min(room, Math.Max(room - cause.Length, ReadableWidth)));
        cause = Fit(cause, room - line.Length);
        text.Append(style.Paint(prefix, Ink.Dim)).Append(Spaces(Gap))
            .Append(style.Paint(line, look.Ink))
            .Append(style.Paint(cause, Ink.Magenta))
            .Append('\n');
    }

    private static string Fit(string text, int width) =>
        text.Length <= width ? text : width <= 0 ? "" : text[..(width - 1)] + "…";

    private static string Spaces(int count) => new(' ', count);
}
