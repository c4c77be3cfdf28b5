using FreeAgentics.Infra.Settings.Nodes;
using FreeAgentics.Infra.Settings.Problems;
using FreeAgentics.Infra.Settings.Secrets;

namespace FreeAgentics.Infra.Settings.Files;

/// <summary>The parts of a stack file, and what is wrong around the settings themselves.</summary>
internal sealed record StackFileContents(
    IReadOnlyList<MappingEntry> Config, IReadOnlyList<MappingEntry> Sections, SecretsProvider Secrets, IReadOnlyList<SettingsProblem> Problems)
{
    private static readonly string[] TopLevelKeys = ["config", "encryptionsalt", "secretsprovider", "encryptedkey", "environment"];
    private static readonly string[] Namespaces = [SettingsReading.Project, "pulumi", "aws", "kubernetes", "random"];

    public static StackFileContents Of(MappingNode root, string stack)
    {
        var problems = new List<SettingsProblem>();
        CheckTopLevel(root, problems);
        var config = new List<MappingEntry>();
        var sections = new List<MappingEntry>();
        var known = new Dictionary<string, MappingEntry>(StringComparer.Ordinal);
        foreach (var entry in Entries(root, problems))
        {
            if (ConfigKey.Parse(entry.Key) is not { } key)
            {
                ReportBadKey(entry, problems);
                continue;
            }

            var full = entry with { Key = key.ToString() };
            if (!known.TryAdd(full.Key, full) && known[full.Key] is var first)
                problems.Add(new(ProblemKind.DuplicateKey, full.Key, entry.KeyAt, $"is set a second time; the first is on line {first.KeyAt?.Line}. Keep one of them."));
            config.Add(full);
            if (string.Equals(key.Namespace, SettingsReading.Project, StringComparison.Ordinal))
                sections.Add(entry with { Key = key.Name });
            else
                CheckForeign(key, entry, stack, problems);
        }

        foreach (var entry in config)
            ClearSecrets.Find(entry, stack, problems);
        return new(config, sections, SecretsProvider.Of(root), problems);
    }

    private static void CheckTopLevel(MappingNode root, List<SettingsProblem> problems)
    {
        foreach (var entry in root.Entries)
        {
            if (string.Equals(entry.Key, "environment", StringComparison.Ordinal))
                problems.Add(new(ProblemKind.UnreadableSecret, entry.Key, entry.KeyAt, "names a Pulumi ESC environment, which cannot be opened here; its values are missing from checks and previews."));
            else if (!TopLevelKeys.Contains(entry.Key))
                problems.Add(new(ProblemKind.UnknownKey, Printable.Shorten(entry.Key), entry.KeyAt, UnknownTopLevel(entry)));
        }
    }

    private static string UnknownTopLevel(MappingEntry entry) =>
        ConfigKey.Parse(entry.Key) is not null
            ? "is not under config:; indent it below that key."
            : $"is not a key of a stack file, and Pulumi ignores it.{DidYouMean.Sentence(DidYouMean.Nearest(entry.Key, TopLevelKeys))}";

    private static IReadOnlyList<MappingEntry> Entries(MappingNode root, List<SettingsProblem> problems)
    {
        switch (root.Find("config"))
        {
            case { Value: MappingNode config }:
                return config.Entries;
            case { Value: not ScalarNode { Kind: ScalarKind.Empty } } wrong:
                problems.Add(new(ProblemKind.WrongType, "config", wrong.Value.At, "must be a mapping of settings such as freeagentics:network."));
                return [];
            default:
                return [];
        }
    }

    private static void ReportBadKey(MappingEntry entry, List<SettingsProblem> problems)
    {
        var key = Printable.Shorten(entry.Key);
        var message = entry.Key.Contains(':', StringComparison.Ordinal)
            ? "is not a configuration key; it must be a namespace, a colon and a name, such as freeagentics:network."
            : $"has no namespace; write {SettingsReading.Project}:{key}.";
        problems.Add(new(ProblemKind.WrongNamespace, key, entry.KeyAt, message));
    }

    private static void CheckForeign(ConfigKey key, MappingEntry entry, string stack, List<SettingsProblem> problems)
    {
        var path = Printable.Shorten(key.ToString());
        if (!Namespaces.Contains(key.Namespace))
        {
            var nearest = DidYouMean.Nearest(key.Namespace, Namespaces);
            problems.Add(new(
                ProblemKind.WrongNamespace,
                path,
                entry.KeyAt,
                $"is in the namespace {Printable.Shorten(key.Namespace)}, which nothing here reads. Namespaces: {string.Join(", ", Namespaces)}.{DidYouMean.Sentence(nearest)}",
                FixCommand.Remove(stack, key.ToString())));
        }
        else if (key.Namespace != "pulumi")
        {
            problems.Add(new(
                ProblemKind.Overridden,
                path,
                entry.KeyAt,
                $"has no effect: the program makes its own {key.Namespace} provider from the sections under {SettingsReading.Project}:.",
                FixCommand.Remove(stack, key.ToString())));
        }

        if (entry.Value is ScalarNode { Kind: ScalarKind.AmbiguousDate or ScalarKind.AmbiguousFlag or ScalarKind.AmbiguousNumber } scalar)
            problems.Add(new(ProblemKind.AmbiguousValue, path, scalar.At, $"is {Printable.Shorten(scalar.Text)} without quotes, which YAML readers take for different things; put it in quotes."));
    }
}
