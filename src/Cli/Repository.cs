using FreeAgentics.Infra.Settings.Problems;

namespace FreeAgentics.Infra.Cli;

/// <summary>A folder with a Pulumi.yaml, and its stack files.</summary>
/// <param name="Root">The full path of the folder.</param>
public sealed record Repository(string Root)
{
    private const string ProjectFileName = "Pulumi.yaml";

    /// <summary>The names of the stacks that have a file, in ordinal order.</summary>
    public IReadOnlyList<string> StackNames =>
    [
        .. Directory.EnumerateFiles(Root, "Pulumi.*.yaml")
            .Select(path => Path.GetFileName(path)["Pulumi.".Length..^".yaml".Length])
            .Order(StringComparer.Ordinal),
    ];

    public string ProjectFile => Path.Combine(Root, ProjectFileName);

    /// <summary>The folder given, or the one above this command's own files that holds a Pulumi.yaml.</summary>
    /// <exception cref="UserErrorException">There is no Pulumi.yaml.</exception>
    public static Repository At(string? directory)
    {
        if (directory is not null)
        {
            var root = Path.GetFullPath(directory);
            return File.Exists(Path.Combine(root, ProjectFileName))
                ? new Repository(root)
                : throw new UserErrorException($"there is no {ProjectFileName} in {root}; --directory takes the folder that holds it.");
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, ProjectFileName)))
                return new Repository(folder.FullName);
        }

        throw new UserErrorException($"there is no {ProjectFileName} above {AppContext.BaseDirectory}; name its folder with --directory.");
    }

    /// <summary>The file of a stack.</summary>
    /// <exception cref="UserErrorException">No name was given, or no stack of that name has a file.</exception>
    public string StackFile(string? stack)
    {
        if (string.IsNullOrEmpty(stack))
            throw new UserErrorException($"which stack? {StacksThereAre}");
        if (HasStack(stack))
            return Path.Combine(Root, $"Pulumi.{stack}.yaml");
        var meant = DidYouMean.Sentence(DidYouMean.Nearest(stack, StackNames));
        throw new UserErrorException($"there is no stack '{stack}': {Root} has no Pulumi.{stack}.yaml.{meant} {StacksThereAre}");
    }

    public bool HasStack(string stack) => StackNames.Contains(stack, StringComparer.Ordinal);

    private string StacksThereAre => StackNames.Count == 0
        ? $"There are no stack files in {Root}; a stack is a file named Pulumi.<stack>.yaml."
        : $"There are: {string.Join(", ", StackNames)}.";
}
