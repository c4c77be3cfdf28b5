using FreeAgentics.Infra.Cli.Tests.Processes;

namespace FreeAgentics.Infra.Cli.Tests.Preview;

/// <summary>A folder with this repository's Pulumi.yaml and stack files of a test's own.</summary>
public sealed class ProjectFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ProjectFolder() => _folder.Write("Pulumi.yaml", File.ReadAllText(Path.Combine(BuiltCommand.Repository, "Pulumi.yaml")));

    public string Root => _folder.Path;

    /// <summary>This repository's own settings for development.</summary>
    public static string DevSettings { get; } = File.ReadAllText(Path.Combine(BuiltCommand.Repository, "Pulumi.dev.yaml"));

    public string Write(string name, string text) => _folder.Write(name, text);

    public Task<ProcessResult> PreviewAsync(params string[] arguments) =>
        BuiltCommand.RunInAsync(Root, ["preview", .. arguments, "--directory", Root]);

    public void Dispose() => _folder.Dispose();
}
