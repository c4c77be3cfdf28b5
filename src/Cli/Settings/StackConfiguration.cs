namespace FreeAgentics.Infra.Cli.Settings;

public sealed record StackConfiguration(string Project, IReadOnlyDictionary<string, string> Values, IReadOnlySet<string> SecretKeys)
{
    public static StackConfiguration Read(Repository repository, string file) => new("freeagentics", new Dictionary<string, string>(), new HashSet<string>());
}
