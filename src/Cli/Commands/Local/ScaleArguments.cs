using System.Globalization;

namespace FreeAgentics.Infra.Cli.Commands.Local;

/// <summary>Numbers of processes as the guide writes them: <c>api=5 workers=3</c>.</summary>
internal static class ScaleArguments
{
    /// <exception cref="UserErrorException">Some are malformed; the message names all of them.</exception>
    public static IReadOnlyDictionary<string, int> Read(IReadOnlyList<string> arguments)
    {
        var wanted = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var problems = new List<string>();
        foreach (var argument in arguments)
        {
            if (argument.Split('=') is not [{ Length: > 0 } workload, var text] || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
                problems.Add($"'{argument}' must be a workload and a number, such as api=5.");
            else if (!wanted.TryAdd(workload, count))
                problems.Add($"{workload} is given twice.");
        }

        return problems.Count == 0 ? wanted : throw new UserErrorException(string.Join('\n', problems));
    }
}
