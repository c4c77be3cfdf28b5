using System.Xml.Linq;
using FreeAgentics.Infra.Cli.Tests.Processes;

namespace FreeAgentics.Infra.Cli.Tests.Architecture;

/// <summary>Which project of the repository refers to which, as their files say.</summary>
public static class ProjectReferences
{
    /// <summary>Every project's direct references, by short name (<c>Engine</c>, <c>Pulumi.Aws</c>); those that are only built along are left out.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> All { get; } =
        new[] { "sdk", "src", "stacks" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(BuiltCommand.Repository, folder), "*.csproj", SearchOption.AllDirectories))
            .ToDictionary(ShortName, ReferencesOf, StringComparer.Ordinal);

    /// <summary>Everything that a project reaches through its references.</summary>
    public static IReadOnlySet<string> Reach(string project)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([project]);
        while (open.TryPop(out var next))
        {
            foreach (var reference in All.GetValueOrDefault(next, []).Where(reached.Add))
                open.Push(reference);
        }

        return reached;
    }

    private static IReadOnlyList<string> ReferencesOf(string file)
    {
        var items = XDocument.Load(file).Descendants().ToList();
        var projects = items
            .Where(item => item.Name.LocalName == "ProjectReference" && (string?)item.Attribute("ReferenceOutputAssembly") != "false")
            .Select(item => ShortName((string)item.Attribute("Include")!));
        var pulumi = items
            .Where(item => item.Name.LocalName == "PulumiReference")
            .SelectMany(item => ((string)item.Attribute("Include")!).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return [.. projects.Concat(pulumi).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static string ShortName(string file) =>
        Path.GetFileNameWithoutExtension(file.Replace('\\', '/')).Replace("FreeAgentics.Infra.", "", StringComparison.Ordinal);
}
