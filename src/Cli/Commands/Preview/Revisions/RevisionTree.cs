namespace FreeAgentics.Infra.Cli.Commands.Preview.Revisions;

/// <summary>A commit's files in a temporary work tree, which goes away with this object.</summary>
public sealed class RevisionTree : IAsyncDisposable
{
    private readonly Revision _revision;
    private readonly DirectoryInfo _folder;

    private RevisionTree(Revision revision, DirectoryInfo folder) => (_revision, _folder) = (revision, folder);

    /// <summary>The project's folder in the work tree.</summary>
    public string Project => Path.Combine(Top, _revision.Prefix);

    private string Top => Path.Combine(_folder.FullName, "tree");

    /// <exception cref="UserErrorException">git cannot lay the work tree.</exception>
    public static async Task<RevisionTree> LayAsync(Revision revision, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(revision);
        var tree = new RevisionTree(revision, Directory.CreateTempSubdirectory("infra-base-"));
        try
        {
            var laid = await Revision.GitAsync(
                revision.Folder, ["worktree", "add", "--detach", "--quiet", tree.Top, revision.Commit], cancellation).ConfigureAwait(false);
            return laid.Well
                ? tree
                : throw new UserErrorException($"--base {revision.Name}: git cannot lay a work tree: {laid.FirstProblem}", ExitCode.Failed);
        }
        catch
        {
            await tree.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        await Revision.GitAsync(_revision.Folder, ["worktree", "prune"], CancellationToken.None).ConfigureAwait(false);
    }
}
