using System.Text;
using FreeAgentics.Infra.Reports.Terminal;

namespace FreeAgentics.Infra.Cli.Commands.Doctor;

/// <summary>A diagnosis as a table for a person.</summary>
public static class DiagnosisText
{
    private const int NameWidth = 18;
    private const int StateWidth = 10;

    public static string Of(Diagnosis diagnosis, TerminalStyle style)
    {
        ArgumentNullException.ThrowIfNull(diagnosis);
        ArgumentNullException.ThrowIfNull(style);
        var text = new StringBuilder();
        AppendTools(text, "To preview and build", Need.Preview, diagnosis, style);
        AppendTools(text, "To deploy", Need.Deploy, diagnosis, style);
        text.Append(style.Paint("Credentials, to deploy (only their presence is looked at)", Ink.Bold)).Append('\n');
        foreach (var (credential, source) in diagnosis.Credentials)
            AppendLine(text, credential.Name, source, credential.Purpose, $"set {string.Join(" or ", credential.Variables)}", style);
        text.Append('\n');
        AppendTools(text, "For the tests against real programs", Need.Test, diagnosis, style);
        text.Append(diagnosis.CanPreview ? "./infra preview dev can run here.\n" : "./infra preview dev cannot run here yet.\n");
        return text.ToString();
    }

    private static void AppendTools(StringBuilder text, string title, Need need, Diagnosis diagnosis, TerminalStyle style)
    {
        text.Append(style.Paint(title, Ink.Bold)).Append('\n');
        foreach (var (tool, path, version) in diagnosis.Tools.Where(finding => finding.Tool.Need == need))
            AppendLine(text, tool.Name, path is null ? null : version ?? "there", tool.Purpose, tool.Remedy, style);
        text.Append('\n');
    }

    private static void AppendLine(StringBuilder text, string name, string? state, string purpose, string remedy, TerminalStyle style)
    {
        var (mark, ink) = state is null ? ("-", Ink.Yellow) : ("+", Ink.Green);
        text.Append(style.Paint($"  {mark} {name.PadRight(NameWidth)} {(state ?? "missing").PadRight(StateWidth)}", ink))
            .Append(' ').Append(purpose);
        if (state is null)
            text.Append(style.Paint($" ({remedy})", Ink.Dim));
        text.Append('\n');
    }
}
