namespace FreeAgentics.Infra.Pulumi.Tests.Api;

/// <param name="Kind">Such as "sealed class".</param>
/// <param name="Bases">Base class and interfaces.</param>
internal sealed record OfficialType(string Name, string Kind, IReadOnlySet<string> Bases, HashSet<string> Members)
{
    private static readonly string[] Kinds = ["class", "struct", "interface", "delegate", "enum"];

    public static OfficialType Parse(string line)
    {
        var (head, bases) = line.Split(" : ", 2) is [var left, var right] ? (left, right) : (line, "");
        var kind = Kinds.Select(word => (Word: word, Index: head.IndexOf($"{word} ", StringComparison.Ordinal)))
            .Single(found => found.Index >= 0 && (found.Index == 0 || head[found.Index - 1] == ' '));
        var end = kind.Index + kind.Word.Length;
        return new(head[(end + 1)..], head[..end], Split(bases), []);
    }

    // At the commas outside type arguments.
    private static HashSet<string> Split(string bases)
    {
        var result = new HashSet<string>();
        var (start, depth) = (0, 0);
        for (var i = 0; i <= bases.Length; i++)
        {
            if (i < bases.Length && (bases[i] != ',' || depth > 0))
            {
                depth += bases[i] == '<' ? 1 : bases[i] == '>' ? -1 : 0;
                continue;
            }

            if (i > start)
                result.Add(bases[start..i].Trim());
            start = i + 1;
        }

        return result;
    }
}
