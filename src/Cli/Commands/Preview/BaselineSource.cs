using FreeAgentics.Infra.Cli.Commands.Preview.Revisions;
using FreeAgentics.Infra.Cli.Terminal;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Cli.Commands.Preview;

/// <summary>What the stacks of a run are compared with: files, a commit, or nothing.</summary>
/// <param name="against">The file or folder of <c>--against</c>.</param>
/// <param name="files">Where plans of the run are.</param>
/// <param name="revision">The commit of <c>--base</c>.</param>
public sealed class BaselineSource(string? against, PlanFiles files, RevisionPlans? revision, Streams streams)
{
    /// <summary>What readers of a report know it by; null for nothing.</summary>
    public string? Name => revision?.Name ?? against;

    /// <summary>What stands of a stack; null where nothing is known of it.</summary>
    /// <exception cref="UserErrorException">The file is broken or another stack's, or the commit cannot be previewed.</exception>
    public async Task<Plan?> OfAsync(string project, string stack, CancellationToken cancellation)
    {
        if (revision is not null)
            return await revision.OfAsync(project, stack, cancellation).ConfigureAwait(false);
        if (against is null)
            return null;
        if (files.Baseline(against, project, stack) is not { } file)
        {
            streams.Error.WriteLine($"{against} has no plan of {stack}: all of it is taken for new.");
            return null;
        }

        foreach (var note in file.Notes)
            streams.Error.WriteLine($"{against}: {note}");
        return file.Plan;
    }
}
