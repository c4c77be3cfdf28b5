using FreeAgentics.Infra.Engine;
using FreeAgentics.Infra.Engine.Programs;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Cli.Commands.Preview;

/// <summary>Previews a stack and, in memory, the stacks it refers to.</summary>
/// <param name="repository">Where the stack files are.</param>
/// <param name="unknowns">True to leave computed values unknown.</param>
/// <param name="knownOutputs">Outputs that need no preview, by the reference as the program writes it or, for this project, by stack.</param>
public sealed class StackPreviews(Repository repository, bool unknowns, IReadOnlyDictionary<string, ObjectValue> knownOutputs)
{
    /// <summary>Previews one stack.</summary>
    /// <exception cref="UserErrorException">The project or the stack has no file, or one that is broken.</exception>
    public Task<PreviewResult> RunAsync(StackConfiguration configuration, string stack, Plan? baseline, IPreviewObserver? observer, CancellationToken cancellation) =>
        RunAsync(configuration, [stack], baseline, observer, cancellation);

    /// <param name="chain">The stacks that refer to each other, ending with the one to preview.</param>
    private Task<PreviewResult> RunAsync(
        StackConfiguration configuration, IReadOnlyList<string> chain, Plan? baseline, IPreviewObserver? observer, CancellationToken cancellation)
    {
        var request = new PreviewRequest
        {
            Project = configuration.Project,
            Stack = chain[^1],
            RootDirectory = repository.Root,
            Config = configuration.Config.Values,
            SecretKeys = configuration.Config.SecretKeys,
            Unknowns = unknowns,
            Baseline = baseline,
            StackOutputs = (reference, stop) => OutputsAsync(reference, configuration.Project, chain, stop),
        };
        return Engine.Preview.RunAsync(request, new ProgramProcess(StacksProgram.Path(), repository.Root), observer, cancellation);
    }

    private async Task<ObjectValue?> OutputsAsync(string reference, string project, IReadOnlyList<string> chain, CancellationToken cancellation)
    {
        var stack = StackOf(reference, project);
        if (knownOutputs.TryGetValue(reference, out var known) || (stack is not null && knownOutputs.TryGetValue(stack, out known)))
            return known;
        if (stack is null || !repository.Stacks.Contains(stack, StringComparer.Ordinal))
            return null;
        if (chain.Contains(stack, StringComparer.Ordinal))
            throw new UserErrorException($"stacks refer to each other in a circle: {string.Join(" → ", [.. chain, stack])}. One of them must take the value from its settings.");

        var result = await RunAsync(StackConfiguration.Read(repository, stack), [.. chain, stack], baseline: null, observer: null, cancellation).ConfigureAwait(false);
        if (result.Succeeded)
            return result.Plan.Outputs;
        var problems = result.Diagnostics.Where(message => message.Severity == DiagnosticSeverity.Error).Select(message => message.Message);
        throw new UserErrorException($"the stack {stack}, which {chain[^1]} refers to, failed: {string.Join("; ", problems)}");
    }

    /// <summary>The stack of this project that a reference (<c>organization/project/stack</c>, or less) means; null for another project's.</summary>
    private static string? StackOf(string reference, string project) => reference.Split('/') switch
    {
        [var stack] => stack,
        [var other, var stack] when other == project => stack,
        [_, var other, var stack] when other == project => stack,
        _ => null,
    };
}
