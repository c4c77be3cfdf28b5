using System.Collections.Immutable;
using System.Text;

namespace FreeAgentics.Infra.Reports.Markdown;

/// <summary>The previews of one or several stacks as GitHub Markdown, for a comment on a pull request.</summary>
public static class PullRequestComment
{
    /// <summary>The most characters GitHub takes for a comment.</summary>
    public const int LargestComment = 65_536;

    /// <summary>The first line: by it whoever posts the comment finds the earlier one.</summary>
    public const string Mark = "<!-- infra-preview -->";

    /// <param name="reports">The stacks, in the order in which they are told.</param>
    /// <param name="limit">The most characters; null for no limit.</param>
    /// <param name="whole">Where all of it is, as the end of a sentence (<c>the artifact previews</c>), for the line that says what was cut.</param>
    /// <returns>Markdown, ended by a line feed.</returns>
    public static string Write(IReadOnlyList<StackReport> reports, int? limit, string whole)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(whole);
        var head = $"{Mark}\n## Infrastructure preview\n\n{SummarySentence.Of(reports)}\n\n";
        ImmutableArray<MarkdownPart>[] sections =
        [
            [StacksTable.Of(reports)],
            [.. FailureParts.Of(reports)],
            [.. GuardParts.Of(reports)],
            [.. ReplacementParts.Of(reports)],
            [.. PolicyParts.Violated(reports)],
            [.. PolicyParts.Warnings(reports)],
            [.. ChangeParts.Of(reports)],
        ];
        return SizedDocument.Write(head, sections, limit, cut => Notice(cut, limit, whole));
    }

    private static string Notice(string cut, int? limit, string whole) => new StringBuilder()
        .Append("> [!IMPORTANT]\n> Cut to ").Append($"{limit:N0}").Append(" characters. Shortened or left out: ").Append(MarkdownText.Sentence(cut))
        .Append(". The whole is in ").Append(MarkdownText.Sentence(whole)).Append(".\n\n")
        .ToString();
}
