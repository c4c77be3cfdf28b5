using FreeAgentics.Infra.Settings.Files;
using FreeAgentics.Infra.Settings.Nodes;

namespace FreeAgentics.Infra.Settings.Editing;

/// <summary>A stack file for a new stack.</summary>
/// <param name="Text">The old one without secrets and without what encrypts them.</param>
/// <param name="SecretsLeftOut">Their paths, with the namespace.</param>
public sealed record StackCopy(string Text, IReadOnlyList<string> SecretsLeftOut)
{
    private static readonly string[] OfTheStackAlone = ["encryptionsalt", "secretsprovider", "encryptedkey"];

    public static StackCopy Of(StackFile file)
    {
        var secrets = new List<IReadOnlyList<PathStep>>();
        foreach (var entry in file.Tree.Root.Find("config")?.Value is MappingNode config ? config.Entries : [])
            Collect(entry.Value, [new("config"), new(entry.Key)], secrets);
        var text = file.Text;
        foreach (var path in secrets.Concat(OfTheStackAlone.Select(key => new[] { new PathStep(key) })).Reverse())
            text = new StackFileEditor(YamlReader.Read(text)).Unset(path) ?? text;
        return new(text, [.. secrets.Select(path => path[1].Key + string.Concat(path.Skip(2)))]);
    }

    private static void Collect(SettingNode node, IReadOnlyList<PathStep> path, List<IReadOnlyList<PathStep>> secrets)
    {
        switch (node)
        {
            case SecretNode:
                secrets.Add(path);
                break;
            case MappingNode mapping:
                foreach (var entry in mapping.Entries)
                    Collect(entry.Value, [.. path, new(entry.Key)], secrets);
                break;
            case SequenceNode sequence:
                for (var index = 0; index < sequence.Items.Count; index++)
                    Collect(sequence.Items[index], [.. path, new(index)], secrets);
                break;
        }
    }
}
