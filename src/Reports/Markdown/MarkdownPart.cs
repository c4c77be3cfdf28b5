using System.Collections.Immutable;

namespace FreeAgentics.Infra.Reports.Markdown;

/// <summary>A part of a document that can be told at different lengths.</summary>
/// <param name="Name">What is missing where it is shortened, as a part of a sentence; empty for what is never shortened.</param>
/// <param name="Forms">The whole first, then ever shorter ones. Each is whole lines; the last may be empty.</param>
public sealed record MarkdownPart(string Name, ImmutableArray<string> Forms)
{
    /// <summary>A part that is told as it is.</summary>
    public static MarkdownPart Fixed(string text) => new("", [text]);
}
