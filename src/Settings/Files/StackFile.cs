using FreeAgentics.Infra.Settings.Nodes;
using FreeAgentics.Infra.Settings.Problems;
using FreeAgentics.Infra.Settings.Secrets;

namespace FreeAgentics.Infra.Settings.Files;

/// <summary>Pulumi.&lt;stack&gt;.yaml with line and column of everything in it.</summary>
public sealed class StackFile : ISettingsSource
{
    internal StackFile(string stack, YamlTree tree, IEnumerable<SettingsProblem> problems)
    {
        Stack = stack;
        Tree = tree;
        var contents = StackFileContents.Of(tree.Root, stack);
        Config = contents.Config;
        Sections = contents.Sections;
        Secrets = contents.Secrets;
        Problems = [.. problems, .. tree.Problems.Select(problem => problem with { Path = Name }), .. contents.Problems];
    }

    public string Name => NameOf(Stack);

    public string Stack { get; }

    public bool IsDecrypted => false;

    public bool IsUnreadable => Tree.Root.Entries.Count == 0 && Problems.Any(problem => !problem.IsWarning);

    public IReadOnlyList<MappingEntry> Sections { get; }

    public IReadOnlyList<SettingsProblem> Problems { get; }

    /// <summary>Everything under <c>config:</c>, by full key (<c>pulumi:tags</c>), in the order of the file.</summary>
    public IReadOnlyList<MappingEntry> Config { get; }

    /// <summary>Who can decrypt the secrets of this file.</summary>
    public SecretsProvider Secrets { get; }

    /// <summary>The whole file.</summary>
    public string Text => Tree.Text;

    internal YamlTree Tree { get; }

    public static string NameOf(string stack) => $"Pulumi.{stack}.yaml";

    /// <param name="stack">The stack's name, for messages and remedies.</param>
    /// <param name="text">What the file says.</param>
    public static StackFile Parse(string stack, string text) => new(stack, YamlReader.Read(text), []);

    /// <summary>Reads the file of a stack. One that cannot be read comes back empty, with the reason among its problems.</summary>
    /// <param name="directory">The folder that holds Pulumi.yaml.</param>
    public static StackFile Load(string directory, string stack)
    {
        var (text, problem) = StackDirectory.ReadText(directory, stack);
        return new(stack, YamlReader.Read(text), problem is null ? [] : [problem]);
    }

    public SettingNode? Section(string name) =>
        Sections.FirstOrDefault(entry => string.Equals(entry.Key, name, StringComparison.Ordinal))?.Value;
}
