using FreeAgentics.Infra.Engine;
using FreeAgentics.Infra.Engine.Programs;
using FreeAgentics.Infra.Plans.Json;

namespace FreeAgentics.Infra.SyntheticEngine;

/// <summary>What the command line does for a preview, on a program of any size.</summary>
internal static class SyntheticPreview
{
    /// <returns>The exit code; 1 when the preview failed.</returns>
    public static async Task<int> RunAsync(string program, string count, string peaks)
    {
        var request = new PreviewRequest
        {
            Project = "synthetic",
            Stack = "bench",
            RootDirectory = Environment.CurrentDirectory,
            Config = new Dictionary<string, string>(),
            SecretKeys = new HashSet<string>(),
        };
        var result = await Preview.RunAsync(request, new ProgramProcess(program, Environment.CurrentDirectory, count, peaks));
        foreach (var diagnostic in result.Diagnostics)
            await Console.Error.WriteLineAsync(diagnostic.Message);
        PlanJson.Write(result.Plan, Stream.Null);
        await Console.Out.WriteLineAsync($"{result.Plan.Resources.Length} resources");
        await File.AppendAllTextAsync(peaks, File.ReadLines("/proc/self/status").Single(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)) + "\n");
        return result.Succeeded ? 0 : 1;
    }
}
