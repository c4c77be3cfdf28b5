using FreeAgentics.Infra.Policies;
using FreeAgentics.Infra.Protocol;
using WireLevel = FreeAgentics.Infra.Protocol.EnforcementLevel;

namespace FreeAgentics.Infra.PolicyPack;

/// <summary>From verdicts to what the CLI shows.</summary>
internal static class PackAnswer
{
    /// <summary>Violations as diagnostics; those that an exception covers as policies that do not apply, with the reason.</summary>
    public static AnalyzeResponse Of(IEnumerable<PolicyVerdict> verdicts)
    {
        var answer = new AnalyzeResponse();
        foreach (var verdict in verdicts.Where(verdict => verdict.Finding.Check.Outcome == Outcome.Fail))
        {
            if (verdict.Exemption is { } exemption)
                answer.NotApplicable.Add(new PolicyNotApplicable { PolicyName = verdict.Policy.Id, Reason = $"excused on {verdict.Finding.Urn} until {exemption.Expires:yyyy-MM-dd} ({exemption.Owner}): {exemption.Reason}" });
            else
                answer.Diagnostics.Add(PackInfo.Diagnostic(verdict));
        }

        return answer;
    }

    /// <summary>Exceptions that have ended, which fail, and those that cover nothing.</summary>
    public static void Add(AnalyzeResponse answer, PolicyReport report, string stack)
    {
        foreach (var ended in report.Expired)
            answer.Diagnostics.Add(OnException(ended, stack, WireLevel.Mandatory, $"the exception on {ended.Urn} ended on {ended.Expires:yyyy-MM-dd}; {ended.Owner} must mend it or renew it"));
        foreach (var unused in report.Unused)
            answer.Diagnostics.Add(OnException(unused, stack, WireLevel.Advisory, $"the exception on {unused.Urn} covers nothing; remove it"));
    }

    private static AnalyzeDiagnostic OnException(PolicyExemption exemption, string stack, WireLevel level, string message) => new()
    {
        PolicyName = exemption.Policy,
        PolicyPackName = PackInfo.Name,
        PolicyPackVersion = PackInfo.Version,
        Description = PolicyCatalog.Find(exemption.Policy)?.Title ?? "There is no such policy",
        Message = message,
        EnforcementLevel = level,
        Urn = stack,
    };
}
