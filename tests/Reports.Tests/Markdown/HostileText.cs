using CsCheck;

namespace FreeAgentics.Infra.Reports.Tests.Markdown;

/// <summary>Text that would be structure, HTML, a mention or a link where it is not escaped.</summary>
internal static class HostileText
{
    private static readonly string[] Fragments =
    [
        "|", "\\", "\\|", "`", "``", "```", "~~~", "*", "**", "_", "~", "[", "](http://x.example)", "![", "<", ">", "</details>", "<summary>", "<script>alert(1)</script>", "<!--", "-->",
        "</code>", "<img src=x onerror=alert(1)>", "@octocat", "#12", "https://x.example", "www.x.example", "a@b.example", ":tada:", "$x$", "&lt;", "&#124;", "&", "\n", "\n\n", "\r\n", "\t",
        "\n# heading", "\n- item", "\n| a | b |", "\n---\n", "\n```", "\n    code", "1. ", "- ", "> ", "+", "=", " ", "  \n", "a", "é", "🎉", "\u001b[31m", "\u0000", "\u202e", "\ud800", "GH-1", "0123456789abcdef0123456789abcdef01234567",
    ];

    public static Gen<string> Any { get; } = Gen.Int[0, Fragments.Length - 1].Select(index => Fragments[index]).Array[0, 8].Select(string.Concat);
}
