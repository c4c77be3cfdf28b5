namespace FreeAgentics.Infra.Settings.Files;

/// <summary>Words for what a YAML parser found.</summary>
internal static class YamlSyntax
{
    private static readonly (string Part, string Words)[] Known =
    [
        ("found invalid mapping", "there is a second colon; put the text in quotes"),
        ("mapping values are not allowed", "there is a second colon; put the text in quotes"),
        ("escape", "a quoted text has an escape that YAML does not know"),
        ("hexadecimal", "a quoted text has an escape that YAML does not know"),
        ("Unicode", "a quoted text has an escape that YAML does not know"),
        ("wrong indentation", "a quoted text goes on in a line that is indented too little"),
        ("quoted scalar", "a quotation mark is not closed"),
        ("flow sequence", "a bracket is not closed, or a comma is missing"),
        ("flow mapping", "a brace is not closed, or a comma is missing"),
        ("block scalar", "a text block is indented wrongly"),
        ("plain scalar", "a text has a character that needs quotes"),
        ("simple key", "a key has no colon behind it, or the line is indented wrongly"),
        ("block mapping", "a key is indented differently from the keys before it"),
        ("block collection", "a list item is indented differently from those before it"),
        ("block sequence", "a list item is indented differently from those before it"),
        ("cannot start any token", "a value begins with a character that needs quotes"),
        ("anchor", "an anchor or alias is not allowed here"),
        ("alias", "an anchor or alias is not allowed here"),
        ("tag", "a tag is not allowed here"),
        ("directive", "a directive is not allowed here"),
        ("comment", "a comment needs a blank before it"),
    ];

    /// <summary>What is probably wrong; never a piece of the file.</summary>
    public static string Explain(string parserMessage)
    {
        foreach (var (part, words) in Known)
        {
            if (parserMessage.Contains(part, StringComparison.OrdinalIgnoreCase))
                return words;
        }

        return "the structure breaks here";
    }
}
