using FreeAgentics.Infra.Cli.Processes;

namespace FreeAgentics.Infra.Cli.Commands.Preview.Revisions;

/// <summary>A commit of the repository, to compare with.</summary>
/// <param name="Folder">The project's folder in the checkout.</param>
/// <param name="Prefix">That folder below the top of the checkout; empty at the top.</param>
/// <param name="Name">As the user named it.</param>
/// <param name="Commit">Its full hash.</param>
public sealed record Revision(string Folder, string Prefix, string Name, string Commit)
{
    /// <summary>What the command line and the stacks program are built from.</summary>
    private static readonly string[] Sources =
        ["src", "stacks", "sdk", "global.json", "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"];

    public string ShortCommit => Commit[..12];

    /// <exception cref="UserErrorException">There is no git, no repository, or no such commit.</exception>
    public static async Task<Revision> FindAsync(string folder, string name, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(name);
        var prefix = await GitAsync(folder, ["rev-parse", "--show-prefix"], cancellation).ConfigureAwait(false);
        if (!prefix.Well)
            throw new UserErrorException($"--base {name}: {folder} is in no git repository: {prefix.FirstProblem}");
        var commit = await GitAsync(folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", $"{name}^{{commit}}"], cancellation).ConfigureAwait(false);
        return commit.Well
            ? new Revision(folder, prefix.Out.Trim(), name, commit.Out.Trim())
            : throw new UserErrorException($"--base {name}: there is no such commit here. In a shallow clone, fetch it first: git fetch origin <branch or commit>");
    }

    /// <summary>Whether what is built from the working tree is what would be built from this commit.</summary>
    public async Task<bool> HasSameProgramAsync(CancellationToken cancellation)
    {
        var tracked = await GitAsync(Folder, ["diff", "--quiet", Commit, "--", .. Sources], cancellation).ConfigureAwait(false);
        var untracked = await GitAsync(Folder, ["ls-files", "--others", "--exclude-standard", "--", .. Sources], cancellation).ConfigureAwait(false);
        return tracked.Well && untracked is { Well: true, Out: "" };
    }

    /// <exception cref="UserErrorException">There is no git.</exception>
    internal static async Task<Ended> GitAsync(string folder, IEnumerable<string> arguments, CancellationToken cancellation) =>
        await Subprocess.RunAsync("git", arguments, folder, cancellation).ConfigureAwait(false)
        ?? throw new UserErrorException("--base needs git, which is not on the PATH.");
}
