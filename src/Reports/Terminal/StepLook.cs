using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Reports.Terminal;

/// <summary>How a step is written: a symbol for the eye, a word for the reader, a colour for both.</summary>
/// <param name="Symbol">At most two characters.</param>
/// <param name="Word">A verb, for the line of one resource.</param>
/// <param name="Counted">What follows a number in the summary.</param>
/// <param name="Ink">The colour of symbol and word.</param>
public sealed record StepLook(string Symbol, string Word, string Counted, Ink Ink)
{
    /// <summary>The look of a kind of step.</summary>
    public static StepLook Of(StepKind kind) => kind switch
    {
        StepKind.Create => new("+", "create", "to create", Ink.Green),
        StepKind.Update => new("~", "update", "to update", Ink.Yellow),
        StepKind.Replace => new("-+", "replace", "to replace", Ink.Magenta),
        StepKind.Delete => new("-", "delete", "to delete", Ink.Red),
        StepKind.Read => new(">", "read", "to read", Ink.Cyan),
        StepKind.Import => new("=", "import", "to import", Ink.Cyan),
        StepKind.Same => new("", "", "unchanged", Ink.Dim),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A step that no report knows."),
    };
}
