namespace FreeAgentics.Infra.Interop.Tests.Comparison;

/// <summary>One field in which the requests of two programs differ.</summary>
/// <param name="Program">Such as <c>aliases</c>.</param>
/// <param name="Call">As <see cref="FlatCall.Name"/>.</param>
/// <param name="Path">The field; empty when one side lacks the whole request.</param>
/// <param name="Node">JSON text on the Node SDK; null when absent.</param>
/// <param name="CSharp">JSON text in C#; null when absent.</param>
internal sealed record Difference(string Program, string Call, string Path, string? Node, string? CSharp)
{
    public override string ToString() => $"{Program}: {Call}: {Path}\n    node:   {Node ?? "(absent)"}\n    csharp: {CSharp ?? "(absent)"}";
}
