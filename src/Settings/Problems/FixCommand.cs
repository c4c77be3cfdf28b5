namespace FreeAgentics.Infra.Settings.Problems;

/// <summary>The commands of the Pulumi CLI that mend a stack file, quoted for a POSIX shell.</summary>
public static class FixCommand
{
    public static string Set(string stack, string path, string value) =>
        $"pulumi config set --stack {Quote(stack)} --path {Always(path)} {Quote(value)}";

    /// <summary>Asks for the value, so that it stands in no shell history.</summary>
    public static string SetSecret(string stack, string path) =>
        $"pulumi config set --stack {Quote(stack)} --secret --path {Always(path)}";

    public static string Remove(string stack, string path) =>
        $"pulumi config rm --stack {Quote(stack)} --path {Always(path)}";

    /// <summary>As it is where a shell takes it so; else in single quotes.</summary>
    public static string Quote(string text) =>
        text.Length > 0 && text[0] != '-' && text.All(character => char.IsAsciiLetterOrDigit(character) || "._:/@-+,%".Contains(character, StringComparison.Ordinal))
            ? text
            : Always(text);

    private static string Always(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
