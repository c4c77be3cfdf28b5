using System.Collections.Immutable;
using FreeAgentics.Infra.Policies;
using FreeAgentics.Infra.Policies.Terms;
using FreeAgentics.Infra.Protocol;
using FreeAgentics.Infra.Settings;
using Level = FreeAgentics.Infra.Policies.EnforcementLevel;

namespace FreeAgentics.Infra.PolicyPack;

/// <summary>Under which terms the pack judges: the stack's, from its configuration, and the pack's own, from --policy-pack-config.</summary>
/// <param name="Project">The project's name.</param>
/// <param name="Stack">The stack's name, without organization.</param>
/// <param name="Settings">The section policies of the stack file.</param>
/// <param name="Levels">Levels that the pack's configuration sets, by policy.</param>
/// <param name="Own">Exceptions of the pack's configuration.</param>
internal sealed record PackTerms(
    string Project, string Stack, PolicySettings Settings, ImmutableSortedDictionary<string, Level> Levels, ImmutableArray<PolicyExemption> Own)
{
    public static readonly PackTerms None = new("", "", PolicySettings.None, ImmutableSortedDictionary.Create<string, Level>(StringComparer.Ordinal), []);

    public ImmutableArray<PolicyExemption> Exemptions => [.. StackTerms.Exemptions(Settings), .. Own];

    public string Environment => Settings.EnvironmentOf(Stack);

    public PolicyContext Context(DateOnly today) => StackTerms.Context(Settings, Stack, today);

    /// <summary>A policy at the level that the pack's configuration sets, or at its own.</summary>
    public Policy Leveled(Policy policy) => Levels.TryGetValue(policy.Id, out var level) && level != PackInfo.Remediating
        ? policy with { Level = level, Levels = policy.Levels.Clear() }
        : policy;

    public bool Remediates(Policy policy) => Levels.GetValueOrDefault(policy.Id) == PackInfo.Remediating;

    /// <exception cref="SettingsException">The stack's section policies has errors.</exception>
    public PackTerms On(AnalyzerStackConfigureRequest request)
    {
        var stack = request.Stack.Split('/')[^1];
        return this with
        {
            Project = request.Project,
            Stack = stack,
            Settings = PolicySettings.Read(new ConfiguredSection($"Pulumi.{stack}.yaml", stack, request.Config.GetValueOrDefault(ConfiguredSection.Key))),
        };
    }

    /// <exception cref="SettingsException">An exception of the pack's configuration is not complete.</exception>
    public PackTerms With(ConfigureAnalyzerRequest request) => this with
    {
        Levels = request.PolicyConfig.ToImmutableSortedDictionary(entry => entry.Key, entry => PackInfo.LevelOf(entry.Value.EnforcementLevel), StringComparer.Ordinal),
        Own = StackTerms.Exemptions(PolicySettings.Read(new ConfiguredSection("the policy pack's configuration", Stack, PackExceptions.Json(request)))),
    };
}
