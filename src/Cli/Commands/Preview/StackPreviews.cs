using FreeAgentics.Infra.Cli.Settings;
using FreeAgentics.Infra.Engine;
using FreeAgentics.Infra.Engine.Programs;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Cli.Commands.Preview;

/// <summary>Previews a stack and, in memory, the stacks it refers to.</summary>
/// <param name="repository">Where the stack files are.</param>
/// <param name="unknowns">True to leave computed values unknown.</param>
/// <param name="knownOutputs">Outputs by reference name that need no preview.</param>
public sealed class StackPreviews(Repository repository, bool unknowns, IReadOnlyDictionary<string, ObjectValue> knownOutputs)
{
    /// <summary>Previews one stack.</summary>
    /// <exception cref="UserErrorException">The stack has no file, or its file is broken.</exception>
    public Task<PreviewResult> RunAsync(string? stack, Plan? baseline, IPreviewObserver? observer, CancellationToken cancellation) =>
        RunAsync(repository.StackFile(stack), stack!, [stack!], baseline, observer, cancellation);

    private async Task<PreviewResult> RunAsync(
        string file, string stack, IReadOnlyList<string> chain, Plan? baseline, IPreviewObserver? observer, CancellationToken cancellation)
    {
        var configuration = StackConfiguration.Read(repository, file);
        var request = new PreviewRequest
        {
            Project = configuration.Project,
            Stack = stack,
            RootDirectory = repository.Root,
            Config = configuration.Values,
            SecretKeys = configuration.SecretKeys,
            Unknowns = unknowns,
            Baseline = baseline,
            StackOutputs = (reference, stop) => OutputsAsync(reference, configuration.Project, chain, stop),
        };
        var program = new ProgramProcess(StacksProgram.Path(), repository.Root);
        return await Engine.Preview.RunAsync(request, program, observer, cancellation).ConfigureAwait(false);
    }

    private async Task<ObjectValue?> OutputsAsync(string reference, string project, IReadOnlyList<string> chain, CancellationToken cancellation)
    {
        if (knownOutputs.TryGetValue(reference, out var known))
            return known;
        if (StackOf(reference, project) is not { } stack || !repository.HasStack(stack))
            return null;
        if (chain.Contains(stack, StringComparer.Ordinal))
            throw new UserErrorException($"stacks refer to each other in a circle: {string.Join(" → ", [.. chain, stack])}. One of them must take the value from its settings.");

        var result = await RunAsync(repository.StackFile(stack), stack, [.. chain, stack], baseline: null, observer: null, cancellation).ConfigureAwait(false);
        if (result.Succeeded)
            return result.Plan.Outputs;
        var problems = result.Diagnostics.Where(message => message.Severity == DiagnosticSeverity.Error).Select(message => message.Message);
        throw new UserErrorException($"the stack {stack}, which {chain[^1]} refers to, failed: {string.Join("; ", problems)}");
    }

    /// <summary>The stack of this project that a reference (<c>organization/project/stack</c>, or less) means; null for another project's.</summary>
    private static string? StackOf(string reference, string project) => reference.Split('/') switch
    {
        [var stack] => stack,
        [_, var stack] => stack,
        [_, var other, var stack] when other == project => stack,
        _ => null,
    };
}
