using FreeAgentics.Infra.Settings.Files;

namespace FreeAgentics.Infra.Cli;

/// <summary>A folder with a Pulumi.yaml, and its stack files.</summary>
/// <param name="Root">The full path of the folder.</param>
public sealed record Repository(string Root)
{
    /// <summary>The names of the stacks that have a file, in ordinal order.</summary>
    public IReadOnlyList<string> Stacks => StackDirectory.Stacks(Root);

    /// <summary>The folder given, or the one above this command's own files that holds a Pulumi.yaml.</summary>
    /// <exception cref="UserErrorException">There is no Pulumi.yaml.</exception>
    public static Repository At(string? directory)
    {
        if (directory is not null)
        {
            var root = Path.GetFullPath(directory);
            return IsProject(root)
                ? new Repository(root)
                : throw new UserErrorException($"there is no {ProjectFile.Name} in {root}; --directory takes the folder that holds it.");
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (IsProject(folder.FullName))
                return new Repository(folder.FullName);
        }

        throw new UserErrorException($"there is no {ProjectFile.Name} above {AppContext.BaseDirectory}; name its folder with --directory.");
    }

    private static bool IsProject(string folder) => File.Exists(Path.Combine(folder, ProjectFile.Name));
}
