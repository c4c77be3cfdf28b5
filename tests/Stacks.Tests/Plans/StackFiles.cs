using FreeAgentics.Infra.Settings.Files;

namespace FreeAgentics.Infra.Stacks.Tests.Plans;

/// <summary>The stack files of this repository.</summary>
internal static class StackFiles
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>Names of all stacks, in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory.EnumerateFiles(Root, "Pulumi.*.yaml").Select(file => Path.GetFileName(file)["Pulumi.".Length..^".yaml".Length]).Order(StringComparer.Ordinal),
    ];

    /// <summary>Stacks that hold the whole platform.</summary>
    public static IEnumerable<string> Platforms => Names.Where(name => name != BootstrapStack.StackName);

    public static StackFile Load(string stack) => StackFile.Load(Root, stack);

    public static ProjectFile Project { get; } = ProjectFile.Load(Root);

    private static string FindRoot(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Pulumi.yaml")))
                return at.FullName;
        }
        throw new InvalidOperationException($"No folder above {folder} holds Pulumi.yaml.");
    }
}
