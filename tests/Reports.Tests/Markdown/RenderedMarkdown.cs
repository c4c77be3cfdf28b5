using System.Diagnostics;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace FreeAgentics.Infra.Reports.Tests.Markdown;

/// <summary>Markdown as GitHub's own parser, cmark-gfm, renders it.</summary>
internal static partial class RenderedMarkdown
{
    private static readonly string[] Arguments = ["-e", "table", "-e", "strikethrough", "-e", "autolink", "--unsafe"];

    /// <exception cref="System.Xml.XmlException">Something in the text became an element or a comment that nothing closes.</exception>
    public static XElement Of(string markdown) => XElement.Parse($"<page>{Html(markdown)}</page>", LoadOptions.PreserveWhitespace);

    /// <summary>The elements without their texts: <c>table(tr(td,td))</c>.</summary>
    public static string Skeleton(XElement element) => element.HasElements
        ? $"{element.Name}({string.Join(",", element.Elements().Select(Skeleton))})"
        : element.Name.ToString();

    /// <summary>The texts in which GitHub looks for mentions, issues and links: all outside of code.</summary>
    public static IEnumerable<string> Prose(XElement page) => page.DescendantNodes().OfType<XText>()
        .Where(text => !text.Ancestors().Any(element => element.Name.LocalName is "code" or "pre"))
        .Select(text => text.Value);

    [GeneratedRegex("(?<!\\w)@[A-Za-z0-9]|(?<!\\w)#[0-9]|https?://|www\\.", RegexOptions.IgnoreCase)]
    public static partial Regex WhatGitHubLinks();

    private static string Html(string markdown)
    {
        var start = new ProcessStartInfo("cmark-gfm", Arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var html = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(markdown);
        process.StandardInput.Close();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return html.GetAwaiter().GetResult();
    }
}
