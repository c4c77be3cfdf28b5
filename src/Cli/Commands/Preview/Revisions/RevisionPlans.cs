using System.Collections.Immutable;
using FreeAgentics.Infra.Cli.Processes;
using FreeAgentics.Infra.Cli.Terminal;
using FreeAgentics.Infra.Engine;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Cli.Commands.Preview.Revisions;

/// <summary>The plans of stacks at a commit: those that its own run kept, or made here out of a temporary work tree.</summary>
public sealed class RevisionPlans : IAsyncDisposable
{
    private readonly Revision _revision;
    private readonly KeptPlans _given;
    private readonly KeptPlans _made;
    private readonly string? _stackOutputs;
    private readonly Streams _streams;
    private RevisionTree? _tree;

    private RevisionPlans(Revision revision, KeptPlans given, string? stackOutputs, Streams streams)
    {
        (_revision, _given, _stackOutputs, _streams) = (revision, given, stackOutputs, streams);
        _made = new KeptPlans(Path.Combine(revision.Folder, "artifacts", "base", revision.Commit));
    }

    /// <summary>The commit, as a reader of a report knows it.</summary>
    public string Name => _revision.Commit.StartsWith(_revision.Name, StringComparison.Ordinal)
        ? _revision.ShortCommit
        : $"{_revision.Name} ({_revision.ShortCommit})";

    /// <param name="repository">The project whose history is meant.</param>
    /// <param name="name">A branch, a tag or a commit.</param>
    /// <param name="given">A folder of plans that the commit's own run kept; null for none.</param>
    /// <param name="stackOutputs">The file of <c>--stack-outputs</c>; null for none.</param>
    /// <exception cref="UserErrorException">There is no such commit.</exception>
    public static async Task<RevisionPlans> OpenAsync(
        Repository repository, string name, string? given, string? stackOutputs, Streams streams, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(repository);
        ArgumentNullException.ThrowIfNull(streams);
        var revision = await Revision.FindAsync(repository.Root, name, cancellation).ConfigureAwait(false);
        var plans = new KeptPlans(given ?? "");
        if (given is not null && plans.Commit != revision.Commit)
        {
            var found = plans.Commit is { } other ? $"holds plans of {other}, not of {revision.Commit}" : "holds no plans";
            streams.Error.WriteLine($"--base-plans {given}: {found}; {revision.Name} is previewed here instead.");
        }

        return new RevisionPlans(revision, plans, stackOutputs, streams);
    }

    /// <summary>The plan of a stack; an empty one where the commit has no such stack.</summary>
    /// <exception cref="UserErrorException">The commit's program cannot be built, or its preview fails.</exception>
    public async Task<Plan> OfAsync(string project, string stack, CancellationToken cancellation)
    {
        if ((_given.Find(_revision, project, stack) ?? (_stackOutputs is null ? _made.Find(_revision, project, stack) : null)) is { } kept)
            return kept;
        _tree ??= await RevisionTree.LayAsync(_revision, cancellation).ConfigureAwait(false);
        var then = new Repository(_tree.Project);
        if (!then.Stacks.Contains(stack, StringComparer.Ordinal))
            return new Plan(project, stack, [], ObjectValue.Empty);
        return await _revision.HasSameProgramAsync(cancellation).ConfigureAwait(false)
            ? await WithThisProgramAsync(then, stack, cancellation).ConfigureAwait(false)
            : await WithItsOwnProgramAsync(project, stack, cancellation).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        if (_tree is not null)
            await _tree.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Only settings differ: nothing has to be built.</summary>
    private async Task<Plan> WithThisProgramAsync(Repository then, string stack, CancellationToken cancellation)
    {
        PreviewResult result;
        try
        {
            var previews = new StackPreviews(then, unknowns: false, StackOutputsFile.Read(_stackOutputs));
            result = await previews.RunAsync(StackConfiguration.Read(then, stack), stack, baseline: null, observer: null, cancellation).ConfigureAwait(false);
        }
        catch (UserErrorException error)
        {
            throw Failed(stack, error.Message);
        }

        return result.Succeeded
            ? result.Plan
            : throw Failed(stack, string.Join('\n', result.Diagnostics.Where(message => message.Severity == DiagnosticSeverity.Error).Select(message => message.Message)));
    }

    private async Task<Plan> WithItsOwnProgramAsync(string project, string stack, CancellationToken cancellation)
    {
        _streams.Error.WriteLine($"Previewing {stack} as of {_revision.Name} ({_revision.ShortCommit}), with the program of that commit ...");
        _made.Begin(_revision.Commit);
        var (file, partial) = (_made.FileOf(stack), _made.FileOf(stack) + ".partial");
        ImmutableArray<string> arguments = ["preview", stack, "--format", "json", "--save", partial, .. _stackOutputs is { } outputs ? ["--stack-outputs", Path.GetFullPath(outputs)] : Array.Empty<string>()];

        // What is built for one run need not be built for speed.
        var ended = await Subprocess.RunAsync(
            Path.Combine(_tree!.Project, "infra"), arguments, _tree.Project, cancellation, ("INFRA_BUILD", "ready")).ConfigureAwait(false);

        // A violated policy is an exit code too, but the plan is there.
        if (!File.Exists(partial))
            throw Failed(stack, ended?.Error.Trim() ?? "that commit has no ./infra.");
        File.Move(partial, file, overwrite: true);
        return PlanFile.ReadBaseline(file, project, stack, "--base").Plan;
    }

    private UserErrorException Failed(string stack, string problem) => new(
        $"--base {_revision.Name}: the preview of {stack} at {_revision.ShortCommit} failed. Where it cannot be built here, give the plans that its own run kept: --base-plans <folder>.\n  {problem.ReplaceLineEndings("\n  ")}",
        ExitCode.Failed);
}
