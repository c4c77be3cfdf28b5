using FreeAgentics.Infra.Settings.Files;
using FreeAgentics.Infra.Settings.Nodes;

namespace FreeAgentics.Infra.Settings.Editing;

/// <summary>Proves that an edit changed what it should, and nothing else.</summary>
internal static class Leaves
{
    /// <param name="scalar">The new value, as YAML; null if the path was removed.</param>
    /// <returns>True if the values differ in the one at the path, and only there.</returns>
    public static bool Differ(MappingNode before, YamlTree after, IReadOnlyList<PathStep> path, string? scalar)
    {
        if (after.Problems.Count > 0)
            return false;
        var expected = Of(before);
        var place = string.Concat(path);
        if (scalar is null)
        {
            foreach (var key in expected.Keys.Where(key => key == place || key.StartsWith(place + ".", StringComparison.Ordinal) || key.StartsWith(place + "[", StringComparison.Ordinal)).ToList())
                expected.Remove(key);
            return path[^1].Index is not null || Same(expected, Of(after.Root));
        }

        expected[place] = YamlReader.Read($"value: {scalar}").Root.Find("value")?.Value is ScalarNode node ? Leaf(node) : "";
        return Same(expected, Of(after.Root));
    }

    private static bool Same(Dictionary<string, string> left, Dictionary<string, string> right) =>
        left.Count == right.Count && left.All(leaf => right.TryGetValue(leaf.Key, out var other) && other == leaf.Value);

    private static Dictionary<string, string> Of(SettingNode root)
    {
        var leaves = new Dictionary<string, string>(StringComparer.Ordinal);
        Collect(root, "", leaves);
        return leaves;
    }

    private static void Collect(SettingNode node, string path, Dictionary<string, string> leaves)
    {
        switch (node)
        {
            case MappingNode mapping:
                foreach (var entry in mapping.Entries)
                    Collect(entry.Value, path + new PathStep(entry.Key), leaves);
                break;
            case SequenceNode sequence:
                for (var index = 0; index < sequence.Items.Count; index++)
                    Collect(sequence.Items[index], path + new PathStep(index), leaves);
                break;
            case SecretNode secret:
                leaves[path] = $"secure {secret.Ciphertext}";
                break;
            case ScalarNode { Kind: ScalarKind.Empty }:
                break;
            case ScalarNode scalar:
                leaves[path] = Leaf(scalar);
                break;
        }
    }

    private static string Leaf(ScalarNode scalar) => $"{scalar.Kind} {scalar.Text}";
}
