namespace FreeAgentics.Infra.Engine.Checks;

/// <summary>All findings of one resource or call as one message.</summary>
internal static class CheckReport
{
    public static string Of(string subject, List<CheckFinding> findings)
    {
        var count = findings.Count == 1 ? "a problem" : $"{findings.Count} problems";
        var lines = findings
            .OrderBy(finding => finding.Path, StringComparer.Ordinal)
            .Select(finding => $"\n  {finding.Path} {finding.Reason}");
        return $"{subject} has {count}:{string.Concat(lines)}";
    }
}
