using System.Collections.Immutable;

namespace FreeAgentics.Infra.Reports.Markdown;

/// <summary>A document brought down to a size. Its sections stand in the order of their importance: the last is shortened first, and as far as it goes, before the one above it.</summary>
public static class SizedDocument
{
    private const int NamedParts = 12;

    /// <param name="head">What comes first and is never shortened.</param>
    /// <param name="sections">Everything else.</param>
    /// <param name="limit">The most characters (UTF-16 code units); null for no limit.</param>
    /// <param name="notice">Words for what is missing, from its names; written behind the head.</param>
    public static string Write(string head, IReadOnlyList<ImmutableArray<MarkdownPart>> sections, int? limit, Func<string, string> notice)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(sections);
        ArgumentNullException.ThrowIfNull(notice);
        var whole = sections.Select(section => section.Select(part => new Told(part)).ToList()).ToList();
        var told = whole.SelectMany(section => section).ToList();
        if (limit is not { } most || head.Length + told.Sum(part => part.Text.Length) <= most)
            return head + string.Concat(told.Select(part => part.Text));

        var room = most - head.Length - notice(new string('m', LongestNames(told))).Length;
        if (Shorten(whole, room) > room)
            return head + notice("everything below");
        return head + notice(Names(told)) + string.Concat(told.Select(part => part.Text));
    }

    /// <summary>Within a section all parts lose one form, from the last to the first, before any of them loses two.</summary>
    /// <returns>The length that is left.</returns>
    private static int Shorten(List<List<Told>> sections, int room)
    {
        var length = sections.Sum(section => section.Sum(part => part.Text.Length));
        foreach (var section in Enumerable.Reverse(sections))
        {
            for (var form = 1; section.Any(part => part.HasForm(form)); form++)
            {
                foreach (var part in Enumerable.Reverse(section).Where(part => part.HasForm(form)))
                {
                    if (length <= room)
                        return length;
                    length -= part.Text.Length;
                    part.Form = form;
                    length += part.Text.Length;
                }
            }
        }

        return length;
    }

    /// <summary>What is missing: each name once, with how many parts of that name.</summary>
    private static string Names(IEnumerable<Told> parts)
    {
        var names = parts.Where(part => part.Form > 0).GroupBy(part => part.Name, StringComparer.Ordinal).Select(group => $"{group.Key} ({group.Count()})").ToList();
        return names.Count <= NamedParts ? string.Join(", ", names) : $"{string.Join(", ", names.Take(NamedParts))} and {names.Count - NamedParts} more";
    }

    private static int LongestNames(IEnumerable<Told> parts) =>
        parts.Select(part => part.Name).Distinct(StringComparer.Ordinal).Select(name => name.Length + ", (000000)".Length).OrderDescending().Take(NamedParts).Sum()
        + " and 000000 more".Length;

    private sealed class Told(MarkdownPart part)
    {
        public int Form { get; set; }

        public string Text => part.Forms[Form];

        public string Name => part.Name;

        public bool HasForm(int form) => form < part.Forms.Length;
    }
}
