using System.Text;
using FreeAgentics.Infra.Settings.Problems;

namespace FreeAgentics.Infra.Settings.Files;

/// <summary>The stack files beside Pulumi.yaml.</summary>
public static class StackDirectory
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Names of the stacks that have a file, in ordinal order.</summary>
    public static IReadOnlyList<string> Stacks(string directory) =>
        !Directory.Exists(directory)
            ? []
            : [.. Directory.EnumerateFiles(directory, "Pulumi.*.yaml").Select(path => Path.GetFileName(path)["Pulumi.".Length..^".yaml".Length]).Order(StringComparer.Ordinal)];

    /// <summary>True for letters, digits, dashes, underscores and inner dots.</summary>
    public static bool IsStackName(string stack) =>
        stack.Length is > 0 and <= 100 && stack[0] != '.' && stack.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.');

    internal static (string Text, SettingsProblem? Problem) ReadText(string directory, string stack)
    {
        var name = StackFile.NameOf(stack);
        if (!IsStackName(stack))
            return ("", Problem(ProblemKind.Missing, stack, "is not the name of a stack; it must be letters, digits, dashes, underscores and inner dots."));
        try
        {
            return (Strict.GetString(File.ReadAllBytes(Path.Combine(directory, name))).TrimStart('\uFEFF'), null);
        }
        catch (FileNotFoundException)
        {
            return ("", Missing(directory, stack, name));
        }
        catch (DirectoryNotFoundException)
        {
            return ("", Missing(directory, stack, name));
        }
        catch (DecoderFallbackException)
        {
            return ("", Problem(ProblemKind.Syntax, name, "is not UTF-8 text."));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return ("", Problem(ProblemKind.Syntax, name, $"cannot be read: {exception.Message}"));
        }
    }

    private static SettingsProblem Missing(string directory, string stack, string name)
    {
        var stacks = Stacks(directory);
        var known = stacks.Count == 0 ? "There is no stack file here." : $"Stacks here: {string.Join(", ", stacks)}.";
        var message = $"does not exist. {known}{DidYouMean.Sentence(DidYouMean.Nearest(stack, stacks))}";
        return Problem(ProblemKind.Missing, name, message, stacks.Count == 0 ? null : $"./infra config new {stack} --from {stacks[0]}");
    }

    private static SettingsProblem Problem(ProblemKind kind, string path, string message, string? fix = null) => new(kind, path, null, message, fix);
}
