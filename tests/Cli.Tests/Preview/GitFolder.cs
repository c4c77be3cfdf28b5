using FreeAgentics.Infra.Cli.Tests.Processes;

namespace FreeAgentics.Infra.Cli.Tests.Preview;

/// <summary>A repository of git with this repository's Pulumi.yaml and its settings for development, in its first commit.</summary>
public sealed class GitFolder : IDisposable
{
    private readonly ProjectFolder _folder = new();

    private GitFolder()
    {
    }

    public string Root => _folder.Root;

    public static async Task<GitFolder> CreateAsync()
    {
        var folder = new GitFolder();
        await folder.GitAsync("init", "--quiet", "--initial-branch=main");
        folder.Write("Pulumi.dev.yaml", ProjectFolder.DevSettings);
        folder.Write(".gitignore", "artifacts/\n");
        await folder.CommitAsync();
        return folder;
    }

    public string Write(string name, string text) => _folder.Write(name, text);

    /// <summary>Puts another address range into the settings for development.</summary>
    public void ChangeNetwork() => Write("Pulumi.dev.yaml", ProjectFolder.DevSettings.Replace("10.30.0.0/16", "10.31.0.0/16", StringComparison.Ordinal));

    /// <returns>The hash of the commit.</returns>
    public async Task<string> CommitAsync()
    {
        await GitAsync("add", "--all");
        await GitAsync("-c", "user.name=test", "-c", "user.email=test@test.invalid", "commit", "--quiet", "--message", "a change");
        return (await GitAsync("rev-parse", "HEAD")).Trim();
    }

    public async Task<string> GitAsync(params string[] arguments)
    {
        var result = await ProcessRun.OfAsync("git", arguments, Root);
        Assert.True(result.Code == 0, result.Everything);
        return result.Out;
    }

    public Task<ProcessResult> PreviewAsync(params string[] arguments) => _folder.PreviewAsync(arguments);

    public void Dispose() => _folder.Dispose();
}
