namespace FreeAgentics.Infra.Stacks.Tests.Cluster;

/// <summary>A field of a custom kind, as the kind's published schema has it.</summary>
/// <param name="Type">object, array, string, integer, number, boolean, intOrString or any.</param>
/// <param name="Required">Whether it must be there wherever the object around it is.</param>
/// <param name="OneOf">What it may be; empty for anything of its type.</param>
/// <param name="Pattern">What its text must match; null for anything.</param>
/// <param name="Open">Whether it takes fields that the schema does not name.</param>
/// <param name="Unread">Whether the facts stop here.</param>
internal sealed record FieldFact(string Type, bool Required, IReadOnlyList<string> OneOf, string? Pattern, bool Open, bool Unread)
{
    /// <param name="words">What follows the path on a line of the facts.</param>
    public static FieldFact Of(IReadOnlyList<string> words)
    {
        var oneOf = After(words, "of");
        return new(words[0], words.Contains("required"), oneOf?.Split('|') ?? [], After(words, "like"), words.Contains("open"), words.Contains("unread"));
    }

    private static string? After(IReadOnlyList<string> words, string word)
    {
        for (var i = 1; i < words.Count - 1; i++)
        {
            if (words[i] == word)
                return words[i + 1];
        }

        return null;
    }
}
