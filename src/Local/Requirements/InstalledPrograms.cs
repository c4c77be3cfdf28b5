using System.Collections.Immutable;
using System.Globalization;

namespace FreeAgentics.Infra.Local.Requirements;

/// <summary>Where the programs are that the platform runs.</summary>
public sealed class InstalledPrograms
{
    private const string PostgresVersions = "/usr/lib/postgresql";

    // Debian keeps what only root or the system starts outside the usual PATH.
    private static readonly string[] MoreFolders = ["/usr/sbin", "/usr/local/sbin", "/sbin"];

    private readonly ImmutableDictionary<string, string> _paths;

    private InstalledPrograms(ImmutableDictionary<string, string> paths, int? postgresMajor) => (_paths, PostgresMajor) = (paths, postgresMajor);

    /// <summary>Of the server that will run; null where its folder does not say.</summary>
    public int? PostgresMajor { get; }

    public string this[string program] => _paths[program];

    /// <param name="searchPath">Folders, as in PATH.</param>
    /// <param name="postgresMajor">The major that is wanted; the highest that is installed stands in for it.</param>
    /// <exception cref="LocalException">Programs are missing; the message names all of their packages.</exception>
    public static InstalledPrograms Find(IEnumerable<Requirement> requirements, string searchPath, int? postgresMajor)
    {
        ArgumentNullException.ThrowIfNull(requirements);
        ArgumentNullException.ThrowIfNull(searchPath);
        var major = PostgresMajors().OrderBy(installed => installed == postgresMajor ? 0 : 1).ThenByDescending(installed => installed).Cast<int?>().FirstOrDefault();
        string[] folders =
        [
            .. major is null ? [] : (string[])[string.Create(CultureInfo.InvariantCulture, $"{PostgresVersions}/{major}/bin")],
            .. searchPath.Split(':', StringSplitOptions.RemoveEmptyEntries),
            .. MoreFolders,
        ];
        var found = requirements.DistinctBy(requirement => requirement.Program).Select(requirement => (
            Requirement: requirement,
            Path: folders.Select(folder => Path.Combine(folder, requirement.Program)).FirstOrDefault(File.Exists))).ToList();
        var missing = found.Where(pair => pair.Path is null).Select(pair => pair.Requirement).ToList();
        if (missing.Count > 0)
            throw Missing(missing);
        return new(found.ToImmutableDictionary(pair => pair.Requirement.Program, pair => pair.Path!, StringComparer.Ordinal), major);
    }

    private static IEnumerable<int> PostgresMajors() => Directory.Exists(PostgresVersions)
        ? Directory.EnumerateDirectories(PostgresVersions)
            .Where(folder => File.Exists(Path.Combine(folder, "bin", "postgres")))
            .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var major) ? major : 0)
        : [];

    private static LocalException Missing(IReadOnlyList<Requirement> missing)
    {
        var packages = string.Join(' ', missing.Select(requirement => requirement.Package).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        var programs = string.Join(", ", missing.Select(requirement => requirement.Program));
        return new($"not installed: {programs}.\nFix: apt-get install --no-install-recommends {packages}", isMistake: true);
    }
}
