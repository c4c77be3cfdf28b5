using System.Diagnostics;
using System.Reflection;

namespace Pulumi;

/// <summary>Tells the user what went wrong: what happened and where, with a stack trace only if asked for.</summary>
internal static class FailureReport
{
    /// <returns>False if the engine could not be told; then the console was.</returns>
    public static async Task<bool> TryLogAsync(EngineLog log, Exception failure)
    {
        try
        {
            if (failure is LogException)
                throw failure;
            await log.ErrorAsync(Text(failure), (failure as ResourceException)?.Resource).ConfigureAwait(false);
            return true;
        }
        catch (LogException e)
        {
            // An engine that is gone is not news twice.
            var isTwice = failure == e || failure == EngineStopped.Failure;
            await Console.Error.WriteLineAsync(isTwice ? failure.Message : $"{Text(failure)}\n{e.Message}").ConfigureAwait(false);
            return false;
        }
    }

    public static string Text(Exception failure) => failure switch
    {
        RunException or ResourceException { HideStack: true } => failure.Message,
        ResourceException when !ProgramEnvironment.IsVerbose => failure.Message,
        ResourceException => failure.ToString(),
        _ => $"Running program '{Program}' failed with an unhandled exception:\n{Details(failure)}",
    };

    private static string? Program => Path.GetFileName(Assembly.GetEntryAssembly()?.Location);

    private static string Details(Exception failure)
        => ProgramEnvironment.IsVerbose
            ? failure.ToString()
            : $"{failure.GetType().FullName}: {failure.Message}{Place(failure)}";

    // The innermost frame of the program itself.
    private static string Place(Exception failure)
    {
        var frame = new StackTrace(failure, fNeedFileInfo: true).GetFrames()
            .FirstOrDefault(frame => frame.GetMethod()?.DeclaringType?.Assembly is { } assembly && !IsForeign(assembly));
        if (frame is null)
            return "";
        var file = frame.GetFileName() is { } path ? $"{Path.GetFileName(path)}:{frame.GetFileLineNumber()}" : null;
        return $"\n  in {file ?? frame.GetMethod()!.DeclaringType!.FullName}";
    }

    private static bool IsForeign(Assembly assembly)
        => assembly == typeof(Resource).Assembly
            || assembly.GetName().Name is not { } name
            || name == "mscorlib" || name == "Moq" || name.StartsWith("System.", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.", StringComparison.Ordinal) || name.StartsWith("Grpc.", StringComparison.Ordinal);
}
