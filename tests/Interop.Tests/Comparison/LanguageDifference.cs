using System.IO.Enumeration;

namespace FreeAgentics.Infra.Interop.Tests.Comparison;

/// <summary>A difference that belongs to the language, with the reason; <c>*</c> stands for any text.</summary>
/// <param name="Program">Programs in which it occurs.</param>
/// <param name="Call">Requests, as <see cref="FlatCall.Name"/>.</param>
/// <param name="Path">Fields.</param>
/// <param name="Node">What the Node SDK sends; null for nothing.</param>
/// <param name="CSharp">What C# sends; null for nothing.</param>
/// <param name="Reason">Why neither side is wrong.</param>
internal sealed record LanguageDifference(string Program, string Call, string Path, string? Node, string? CSharp, string Reason)
{
    public bool Covers(Difference difference) =>
        Matches(Program, difference.Program) && Matches(Call, difference.Call) && Matches(Path, difference.Path)
        && Matches(Node, difference.Node) && Matches(CSharp, difference.CSharp);

    private static bool Matches(string? pattern, string? text) =>
        pattern == text || (pattern is { Length: > 0 } && text is not null && FileSystemName.MatchesSimpleExpression(pattern.Replace("\\", "\\\\", StringComparison.Ordinal), text, ignoreCase: false));
}
