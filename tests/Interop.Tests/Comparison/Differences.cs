using FreeAgentics.Infra.Interop.Tests.Recording;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Protocol;

namespace FreeAgentics.Infra.Interop.Tests.Comparison;

/// <summary>Compares two runs of a program, whatever the order in which they asked.</summary>
internal static class Differences
{
    public static IReadOnlyList<Difference> Between(string program, IEnumerable<RecordedCall> node, IEnumerable<RecordedCall> csharp) =>
        Between(program, node.Where(call => !IsTalk(call)).Select(FlatCall.Of), csharp.Where(call => !IsTalk(call)).Select(FlatCall.Of));

    public static IReadOnlyList<Difference> Between(string program, Plan node, Plan csharp) =>
        Between(program, FlatCall.Of(node), FlatCall.Of(csharp));

    /// <summary>Debug messages are an SDK's talk about itself; nothing of a program depends on them.</summary>
    private static bool IsTalk(RecordedCall call) => call.Request is LogRequest { Severity: LogSeverity.Debug };

    private static IReadOnlyList<Difference> Between(string program, IEnumerable<FlatCall> node, IEnumerable<FlatCall> csharp)
    {
        var left = Numbered(node);
        var right = Numbered(csharp);
        return
        [
            .. from name in left.Keys.Union(right.Keys).Order(StringComparer.Ordinal)
               from difference in OfCall(program, name, left.GetValueOrDefault(name), right.GetValueOrDefault(name))
               select difference,
        ];
    }

    /// <summary>Requests of one name are numbered in the order of their content; the first of them has no number.</summary>
    private static Dictionary<string, FlatCall> Numbered(IEnumerable<FlatCall> calls) => calls
        .DistinctBy(call => call.Name.StartsWith("SupportsFeature ", StringComparison.Ordinal) ? call.Name : (object)call)
        .GroupBy(call => call.Name, StringComparer.Ordinal)
        .SelectMany(group => group
            .OrderBy(call => string.Join('\n', call.Fields), StringComparer.Ordinal)
            .Select((call, index) => (Name: index == 0 ? group.Key : $"{group.Key} #{index + 1}", Call: call)))
        .ToDictionary(pair => pair.Name, pair => pair.Call, StringComparer.Ordinal);

    private static IEnumerable<Difference> OfCall(string program, string name, FlatCall? node, FlatCall? csharp)
    {
        if (node is null || csharp is null)
        {
            return [new Difference(program, name, "", node is null ? null : "(sent)", csharp is null ? null : "(sent)")];
        }

        return from path in node.Fields.Keys.Union(csharp.Fields.Keys).Order(StringComparer.Ordinal)
               let left = node.Fields.GetValueOrDefault(path)
               let right = csharp.Fields.GetValueOrDefault(path)
               where left != right
               select new Difference(program, name, path, left, right);
    }
}
