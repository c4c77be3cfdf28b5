using FreeAgentics.Infra.Policies;
using FreeAgentics.Infra.Protocol;
using Level = FreeAgentics.Infra.Policies.EnforcementLevel;
using WireLevel = FreeAgentics.Infra.Protocol.EnforcementLevel;

namespace FreeAgentics.Infra.PolicyPack;

/// <summary>What the pack says of itself, and how levels and severities go over the wire.</summary>
internal static class PackInfo
{
    public const string Name = "freeagentics";
    public const string Version = "0.1.0";

    /// <summary>Stands for the protocol's remediate, which no policy of ours has by itself.</summary>
    public const Level Remediating = (Level)(-1);

    public static AnalyzerInfo For(string environment)
    {
        var info = new AnalyzerInfo { Name = Name, DisplayName = "FreeAgentics platform", Version = Version, SupportsConfig = true, Description = "The policies of ./infra preview." };
        info.Policies.AddRange(PolicyCatalog.All.OrderBy(policy => policy.Id, StringComparer.Ordinal).Select(policy => Describe(policy, environment)));
        return info;
    }

    public static AnalyzeDiagnostic Diagnostic(PolicyVerdict verdict) => new()
    {
        PolicyName = verdict.Policy.Id,
        PolicyPackName = Name,
        PolicyPackVersion = Version,
        Description = verdict.Policy.Title,
        Message = $"{string.Join("; ", verdict.Finding.Check.Evidence)}. {verdict.Policy.Remedy}",
        EnforcementLevel = WireOf(verdict.Level),
        Urn = verdict.Finding.Urn,
        Severity = SeverityOf(verdict.Policy.Severity),
    };

    public static Level LevelOf(WireLevel level) => level switch
    {
        WireLevel.Mandatory => Level.Mandatory,
        WireLevel.Disabled => Level.Disabled,
        WireLevel.Remediate => Remediating,
        _ => Level.Advisory,
    };

    private static PolicyInfo Describe(Policy policy, string environment)
    {
        var info = new PolicyInfo
        {
            Name = policy.Id,
            DisplayName = policy.Title,
            Description = policy.Because,
            Message = policy.Title,
            EnforcementLevel = WireOf(policy.LevelIn(environment)),
            PolicyType = policy is ResourcePolicy { Alone: true } ? PolicyType.Resource : PolicyType.Stack,
            Severity = SeverityOf(policy.Severity),
            RemediationSteps = policy.Remedy,
            Url = policy.Page,
            ConfigSchema = PackExceptions.Schema,
        };
        info.Tags.AddRange(policy.Aliases);
        return info;
    }

    private static WireLevel WireOf(Level level) => level switch
    {
        Level.Mandatory => WireLevel.Mandatory,
        Level.Disabled => WireLevel.Disabled,
        _ => WireLevel.Advisory,
    };

    private static PolicySeverity SeverityOf(Severity severity) => severity switch
    {
        Severity.Critical => PolicySeverity.Critical,
        Severity.High => PolicySeverity.High,
        Severity.Medium => PolicySeverity.Medium,
        _ => PolicySeverity.Low,
    };
}
