using FreeAgentics.Infra.Settings.Nodes;
using FreeAgentics.Infra.Settings.Problems;

namespace FreeAgentics.Infra.Settings.Secrets;

/// <summary>Finds texts in clear that have the form of a known credential, wherever they stand.</summary>
internal static class ClearSecrets
{
    private static readonly (string Prefix, int Length, string What)[] Known =
    [
        ("AKIA", 20, "an AWS access key id"),
        ("ASIA", 20, "an AWS access key id"),
        ("sk-", 20, "an API key"),
        ("ghp_", 30, "a GitHub token"),
        ("github_pat_", 30, "a GitHub token"),
        ("glpat-", 20, "a GitLab token"),
        ("xoxb-", 20, "a Slack token"),
        ("pul-", 40, "a Pulumi access token"),
        ("-----BEGIN", 20, "a private key or certificate"),
    ];

    /// <returns>What it looks like; null if like nothing that is known.</returns>
    public static string? Recognize(string text)
    {
        foreach (var (prefix, length, what) in Known)
        {
            if (text.Length >= length && text.StartsWith(prefix, StringComparison.Ordinal))
                return what;
        }

        return HasPasswordInUrl(text) ? "a URL with a password" : null;
    }

    public static void Find(MappingEntry entry, string stack, List<SettingsProblem> problems) => Find(entry.Value, entry.Key, stack, problems);

    private static void Find(SettingNode node, string path, string stack, List<SettingsProblem> problems)
    {
        switch (node)
        {
            case MappingNode mapping:
                foreach (var entry in mapping.Entries)
                    Find(entry.Value, path + PathSyntax.Step(entry.Key), stack, problems);
                break;
            case SequenceNode sequence:
                for (var index = 0; index < sequence.Items.Count; index++)
                    Find(sequence.Items[index], $"{path}[{index}]", stack, problems);
                break;
            case ScalarNode scalar when Recognize(scalar.Text) is { } what:
                problems.Add(new(
                    ProblemKind.SecretInClear,
                    path,
                    scalar.At,
                    $"looks like {what} in clear. Replace it at its origin, and keep the new one under freeagentics:secrets, encrypted.",
                    FixCommand.Remove(stack, path)));
                break;
        }
    }

    private static bool HasPasswordInUrl(string text)
    {
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 1)
            return false;
        var authority = text.AsSpan(scheme + 3);
        var end = authority.IndexOfAny('/', '?', '#');
        authority = end < 0 ? authority : authority[..end];
        var at = authority.LastIndexOf('@');
        return at > 0 && authority[..at].IndexOf(':') is var colon and >= 0 && colon < at - 1;
    }
}
