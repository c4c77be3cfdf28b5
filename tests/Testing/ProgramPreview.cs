using FreeAgentics.Infra.Engine;
using FreeAgentics.Infra.Engine.Programs;

namespace FreeAgentics.Infra.Testing;

/// <summary>Runs a Pulumi program inside the test's process through the offline engine, one at a time: the SDK reads the process's environment.</summary>
public static class ProgramPreview
{
    private static readonly SemaphoreSlim Turn = new(1, 1);

    /// <summary>A preview of a program.</summary>
    /// <param name="main">The program: mostly <c>() => Deployment.RunAsync(…)</c>.</param>
    /// <param name="request">What decides the preview; null for <see cref="PreviewRequests.Plain"/>.</param>
    public static async Task<PreviewResult> RunAsync(Func<Task<int>> main, PreviewRequest? request = null)
    {
        await Turn.WaitAsync();
        try
        {
            return await Preview.RunAsync(request ?? PreviewRequests.Plain, new InProcessProgram((environment, _) => RunAsync(main, environment)));
        }
        finally
        {
            Turn.Release();
        }
    }

    private static async Task<int> RunAsync(Func<Task<int>> main, IReadOnlyDictionary<string, string> environment)
    {
        foreach (var (name, value) in environment)
            Environment.SetEnvironmentVariable(name, value);
        try
        {
            return await main();
        }
        finally
        {
            foreach (var name in environment.Keys)
                Environment.SetEnvironmentVariable(name, null);
        }
    }
}
