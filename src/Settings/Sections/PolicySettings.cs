using FreeAgentics.Infra.Settings.Problems;

namespace FreeAgentics.Infra.Settings;

/// <param name="Environment">Decides the levels of policies; null to take the stack's name up to its first dash.</param>
/// <param name="Expected">What policies must know and no resource tells.</param>
/// <param name="Quotas">What the account allows.</param>
/// <param name="Exceptions">Violations that somebody answers for.</param>
public sealed record PolicySettings(string? Environment, ExpectedLoad Expected, AccountQuotas Quotas, IReadOnlyList<PolicyExceptionSettings> Exceptions)
{
    /// <summary>Of a stack without a file.</summary>
    public static readonly PolicySettings None = new(null, ExpectedLoad.Unknown, AccountQuotas.Default, []);

    public static PolicySettings Read(SettingsSection policies) => new(
        Environment: policies.OptionalText(
            "environment", "Which levels apply: most demands on availability bind prod only; the stack's name up to its first dash where this is not set.",
            pattern: new TextPattern("^[a-z][a-z0-9]{0,30}$", "the name of an environment such as prod", "dev", "staging", "prod"), drives: "./infra preview", example: "prod"),
        Expected: policies.Object("expected", "What is expected of data and load; what is not set leaves its policies undecided.", ExpectedLoad.Read),
        Quotas: policies.Object("quotas", "What the account allows in the region; the defaults are those of a new account.", AccountQuotas.Read),
        Exceptions: policies.Objects("exceptions", "Violations that are right here; each has a reason, an owner and an end.", PolicyExceptionSettings.Read, drives: "./infra preview"));

    /// <summary>The section alone, for those who need nothing else of the configuration.</summary>
    /// <exception cref="SettingsException">The section has errors; the message is the report.</exception>
    public static PolicySettings Read(ISettingsSource source)
    {
        var reading = new SettingsReading(source);
        var settings = new SettingsRoot(reading).Section("policies", "", Read);
        return reading.Problems.Exists(problem => !problem.IsWarning) ? throw new SettingsException(source.Name, reading.Problems) : settings;
    }

    /// <summary>The environment of a stack: dev, staging, prod; prod for prod-west.</summary>
    public string EnvironmentOf(string stack)
    {
        ArgumentNullException.ThrowIfNull(stack);
        return Environment ?? stack.Split('-')[0];
    }
}
