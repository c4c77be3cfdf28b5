using System.Text;
using FreeAgentics.Infra.Policies;
using FreeAgentics.Infra.Reports.Terminal;

namespace FreeAgentics.Infra.Cli.Commands.Policies;

/// <summary>What the policies say of a plan, for a person.</summary>
internal static class PolicyReportText
{
    /// <param name="report">What the policies say.</param>
    /// <param name="style">What the terminal can show.</param>
    /// <param name="withUndecided">True to list what cannot be judged yet; otherwise it is only counted.</param>
    public static string Of(PolicyReport report, TerminalStyle style, bool withUndecided)
    {
        var text = new StringBuilder(style.Paint("Policies:", Ink.Bold)).Append(' ').Append(Summary(report)).Append('\n');
        foreach (var group in report.Verdicts.GroupBy(verdict => verdict.Policy.Id, StringComparer.Ordinal))
        {
            Append(text, group.Where(verdict => verdict.Fails), "✗", Ink.Red, style);
            Append(text, group.Where(verdict => verdict.IsWarning), "!", Ink.Yellow, style);
            Append(text, group.Where(verdict => withUndecided && verdict.Finding.Check.Outcome == Outcome.Unknown), "?", Ink.Dim, style);
        }

        foreach (var exemption in report.Applied)
            text.Append(style.Paint($"   ~ {exemption.Policy} excused on {exemption.Urn} until {exemption.Expires:yyyy-MM-dd} ({exemption.Owner}): {exemption.Reason}", Ink.Dim)).Append('\n');
        foreach (var exemption in report.Expired)
            text.Append(style.Paint($"   ✗ the exception from {exemption.Policy} on {exemption.Urn} ended on {exemption.Expires:yyyy-MM-dd}; {exemption.Owner} must mend it or renew it", Ink.Red)).Append('\n');
        foreach (var exemption in report.Unused)
            text.Append(style.Paint($"   ! the exception from {exemption.Policy} on {exemption.Urn} covers nothing; remove it", Ink.Yellow)).Append('\n');
        return text.ToString();
    }

    private static string Summary(PolicyReport report)
    {
        var failed = report.Verdicts.Count(verdict => verdict.Fails) + report.Expired.Length;
        var warnings = report.Verdicts.Count(verdict => verdict.IsWarning) + report.Unused.Length;
        var undecided = report.Verdicts.Count(verdict => verdict.Finding.Check.Outcome == Outcome.Unknown);
        return $"{report.Evaluated} checked as {report.Environment}: {failed} violated, {warnings} warnings, {undecided} undecided, {report.Applied.Length} excused";
    }

    private static void Append(StringBuilder text, IEnumerable<PolicyVerdict> verdicts, string mark, Ink ink, TerminalStyle style)
    {
        PolicyVerdict? last = null;
        foreach (var verdict in verdicts)
        {
            if (last is null)
                text.Append(style.Paint($"   {mark} {verdict.Policy.Id}  {verdict.Policy.Title} ({PolicyJson.Lower(verdict.Policy.Severity)})", ink)).Append('\n');
            last = verdict;
            foreach (var evidence in verdict.Finding.Check.Evidence)
                text.Append($"       {verdict.ShortUrn}: {evidence}\n");
        }

        if (last is not null)
            text.Append(style.Paint($"       Fix: {last.Policy.Remedy}", Ink.Dim)).Append('\n');
    }
}
