using FreeAgentics.Infra.Settings.Files;
using FreeAgentics.Infra.Settings.Nodes;
using FreeAgentics.Infra.Settings.Problems;
using FreeAgentics.Infra.Settings.Secrets;

namespace FreeAgentics.Infra.Settings.Engine;

/// <summary>The configuration of a stack as the Pulumi CLI hands it to the program.</summary>
/// <param name="Values">By full key; a text as it is, everything else as JSON, to the byte what the Pulumi CLI writes.</param>
/// <param name="SecretKeys">Keys of <paramref name="Values"/> that hold a secret anywhere.</param>
/// <param name="Problems">A wrong passphrase, and secrets that stay unknown.</param>
public sealed record EngineConfig(
    IReadOnlyDictionary<string, string> Values, IReadOnlySet<string> SecretKeys, IReadOnlyList<SettingsProblem> Problems)
{
    /// <summary>What stands for a value that nobody can know yet, in Pulumi's protocol.</summary>
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>Stack file over project file, as the Pulumi CLI merges them.</summary>
    /// <param name="passphrase">Null if there is none; secrets are then unknown.</param>
    public static EngineConfig Of(StackFile stack, ProjectFile project, string? passphrase)
    {
        var secrets = new SecretReading(stack, passphrase);
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var secretKeys = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (key, node) in project.Defaults)
            values[key] = GoJson.Text(node, secrets.Read);
        foreach (var entry in stack.Config)
        {
            values[entry.Key] = GoJson.Text(entry.Value, secrets.Read);
            if (HasSecret(entry.Value))
                secretKeys.Add(entry.Key);
        }

        return new(values, secretKeys, secrets.Problems);
    }

    private static bool HasSecret(SettingNode node) => node switch
    {
        SecretNode => true,
        MappingNode mapping => mapping.Entries.Any(entry => HasSecret(entry.Value)),
        SequenceNode sequence => sequence.Items.Any(HasSecret),
        _ => false,
    };
}
