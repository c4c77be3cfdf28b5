namespace FreeAgentics.Infra.Generator.Tests;

/// <summary>Files of sdk/ beside the test assembly.</summary>
internal static class RepositoryFiles
{
    public static readonly string[] Packages = ["aws", "kubernetes", "random"];

    public static string Catalog(string path) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Catalog", path));

    public static string[] Tokens(string package) =>
        [.. Catalog($"tokens/{package}.txt").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')];

    public static string Targets => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "PulumiSdk.targets"));
}
