using System.Text;
using FreeAgentics.Infra.Engine;
using FreeAgentics.Infra.Reports.Terminal;

namespace FreeAgentics.Infra.Cli.Commands.Preview;

/// <summary>The messages of a preview, as text for a person.</summary>
public static class DiagnosticText
{
    /// <param name="diagnostics">The messages, in the order in which they are told.</param>
    /// <param name="style">Colours.</param>
    /// <param name="verbose">True to tell debug messages and details, such as stack traces, too.</param>
    public static string Of(IEnumerable<Diagnostic> diagnostics, TerminalStyle style, bool verbose)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        ArgumentNullException.ThrowIfNull(style);
        var text = new StringBuilder();
        foreach (var diagnostic in diagnostics.Where(message => verbose || message.Severity > DiagnosticSeverity.Debug))
        {
            var (word, ink) = diagnostic.Severity switch
            {
                DiagnosticSeverity.Error => ("error", Ink.Red),
                DiagnosticSeverity.Warning => ("warning", Ink.Yellow),
                DiagnosticSeverity.Info => ("info", Ink.Cyan),
                _ => ("debug", Ink.Dim),
            };
            var message = diagnostic.Message.TrimEnd();
            var lead = diagnostic.Urn is { Length: > 0 } urn && !message.Contains(urn, StringComparison.Ordinal) ? $"{urn}\n" : "";
            text.Append(style.Paint($"{word}:", ink)).Append(' ').Append(Indented(lead + message)).Append('\n');
            if (verbose && diagnostic.Detail is { Length: > 0 } detail)
                text.Append("  ").Append(style.Paint(Indented(detail.TrimEnd()), Ink.Dim)).Append('\n');
        }

        return text.ToString();
    }

    private static string Indented(string text) => text.ReplaceLineEndings("\n  ");
}
