using System.Collections.Immutable;

namespace FreeAgentics.Infra.Changes;

/// <summary>Everything that stands differently from what the program declares.</summary>
/// <param name="Project">The Pulumi project's name.</param>
/// <param name="Stack">The stack's name.</param>
/// <param name="Findings">In ordinal order of URNs, then in the order of the changes.</param>
/// <param name="Compared">How many resources were compared.</param>
public sealed record DriftReport(string Project, string Stack, ImmutableArray<DriftFinding> Findings, int Compared)
{
    /// <summary>True when something differs that neither an autoscaler nor a minor upgrade explains.</summary>
    public bool HasRealDrift => Findings.Any(finding => finding.Kind == DriftKind.Real);
}
