using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Reports.Terminal;

namespace FreeAgentics.Infra.Reports.Html;

/// <summary>A step on a page: a class for its colour, a sign for those who do not see colours, a word for those who listen.</summary>
internal static class StepMark
{
    public static string Class(StepKind kind) => $"s-{Name(kind)}";

    public static string Name(StepKind kind) => kind == StepKind.Same ? "same" : StepLook.Of(kind).Word;

    public static string Sign(StepKind kind) => kind switch
    {
        StepKind.Same => "",
        StepKind.Replace => "±",
        StepKind.Delete => "−",
        _ => StepLook.Of(kind).Symbol,
    };

    public static string Word(StepKind kind) => kind == StepKind.Same ? "unchanged" : StepLook.Of(kind).Word;

    /// <summary>The sign with the word beside it, the word for listeners only.</summary>
    public static string Html(StepKind kind) => $"<span class=\"sign {Class(kind)}\" aria-hidden=\"true\">{Sign(kind)}</span><span class=\"vh\">{Word(kind)}: </span>";
}
