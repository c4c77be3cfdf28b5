using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Cli.Commands.Preview.Revisions;

/// <summary>A folder of plans that one commit's own run has kept: <c>revision</c>, with the commit, and a file a stack.</summary>
/// <param name="folder">The folder; it need not exist.</param>
public sealed class KeptPlans(string folder)
{
    private string RevisionFile => Path.Combine(folder, "revision");

    /// <summary>The commit whose plans these are; null where there are none.</summary>
    public string? Commit => File.Exists(RevisionFile) ? File.ReadAllText(RevisionFile).Trim() : null;

    public string FileOf(string stack) => Path.Combine(folder, $"{stack}.json");

    /// <summary>The plan of a stack; null where the folder is another commit's, or has none for it.</summary>
    /// <exception cref="UserErrorException">The file is no plan.</exception>
    public Plan? Find(Revision revision, string project, string stack)
    {
        ArgumentNullException.ThrowIfNull(revision);
        return Commit == revision.Commit && File.Exists(FileOf(stack)) ? PlanFile.ReadBaseline(FileOf(stack), project, stack, "--base").Plan : null;
    }

    /// <summary>Makes the folder one commit's.</summary>
    public void Begin(string commit)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(RevisionFile, commit + "\n");
    }
}
