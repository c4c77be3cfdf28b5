using FreeAgentics.Infra.Settings.Nodes;
using FreeAgentics.Infra.Settings.Problems;

namespace FreeAgentics.Infra.Settings.Rules;

/// <summary>Every rule over settings, area by area.</summary>
public static class PlatformRules
{
    public static IReadOnlyList<SettingsRule> All { get; } =
    [
        .. AwsRules.All, .. NetworkRules.All, .. ClusterRules.All, .. DatabaseRules.All, .. ReplicaRules.All,
        .. RedisRules.All, .. StorageRules.All, .. DnsRules.All, .. ApiRules.All, .. WorkloadRules.All, .. TimeoutRules.All, .. AlertRules.All,
    ];

    /// <summary>Adds what the rules find.</summary>
    internal static void Check(PlatformSettings settings, SettingsReading reading)
    {
        var errors = reading.Problems.Where(problem => !problem.IsWarning).Select(problem => problem.Path).ToList();
        var subject = new RuleSubject(settings, reading.Stack, reading.Values);
        foreach (var rule in All)
        {
            if (rule.Settings.Any(setting => errors.Exists(error => Concerns(error, setting))))
                continue;
            if (rule.Check(subject) is { } breach)
                reading.Report(rule.Kind, Full(rule.Settings[0]), Position(reading, rule.Settings), breach.Message, Fix(reading.Stack, breach));
        }
    }

    private static bool Concerns(string error, string setting)
    {
        var path = Full(setting);
        return error.StartsWith(path, StringComparison.Ordinal) || path.StartsWith(error, StringComparison.Ordinal);
    }

    private static string Full(string setting) => $"{SettingsReading.Project}:{setting}";

    private static FilePosition? Position(SettingsReading reading, IReadOnlyList<string> settings)
    {
        foreach (var setting in settings)
        {
            if (reading.Values.Find(value => value.IsSet && value.Path == Full(setting)) is { At: { } at })
                return at;
        }

        return null;
    }

    private static string? Fix(string stack, RuleBreach breach) => breach switch
    {
        { FixPath: null } => null,
        { FixValue: null } => FixCommand.Remove(stack, Full(breach.FixPath)),
        _ => FixCommand.Set(stack, Full(breach.FixPath), breach.FixValue),
    };
}
