namespace FreeAgentics.Infra.Settings;

/// <param name="Environment">Decides the levels of policies; null to take the stack's name up to its first dash.</param>
/// <param name="Exceptions">Violations that somebody answers for.</param>
public sealed record PolicySettings(string? Environment, IReadOnlyList<PolicyExceptionSettings> Exceptions)
{
    public static PolicySettings Read(SettingsSection policies) => new(
        Environment: policies.OptionalText(
            "environment", "Which levels apply: most demands on availability bind prod only; the stack's name up to its first dash where this is not set.",
            pattern: new TextPattern("^[a-z][a-z0-9]{0,30}$", "the name of an environment such as prod", "dev", "staging", "prod"), drives: "./infra preview", example: "prod"),
        Exceptions: policies.Objects("exceptions", "Violations that are right here; each has a reason, an owner and an end.", PolicyExceptionSettings.Read, drives: "./infra preview"));

    /// <summary>The environment of a stack: dev, staging, prod; prod for prod-west.</summary>
    public string EnvironmentOf(string stack)
    {
        ArgumentNullException.ThrowIfNull(stack);
        return Environment ?? stack.Split('-')[0];
    }
}
