using FreeAgentics.Infra.Engine.Programs;

namespace FreeAgentics.Infra.Engine;

/// <summary>Says once how a program ended, where that was not well.</summary>
internal static class ProgramReport
{
    private const int LoggedAlready = 32;
    private const int FirstSignal = 128;

    /// <summary>True when the program ran to its end. Otherwise the log says why not.</summary>
    public static bool Completed(ProgramOutcome outcome, PreviewRun run, PreviewRequest request)
    {
        if (outcome.Failure is { } failure)
        {
            run.Log.Error($"The program failed: {failure.Message}", detail: failure.ToString());
            return false;
        }

        if (outcome.Exit is not { } exit)
        {
            if (!run.Log.HasErrors)
                run.Log.Error(TooLong(run, request));
            return false;
        }

        if (exit.Code == 0 && run.End.Signalled)
            return true;
        // Errors that the program has logged say more than its exit code.
        if (!run.Log.HasErrors)
            run.Log.Error(Ended(exit, run) + Output(exit), detail: exit.Output.Length > 0 ? exit.Output : null);
        return false;
    }

    private static string TooLong(PreviewRun run, PreviewRequest request) =>
        $"The program was stopped: it did not end within {request.Timeout.TotalSeconds:0.###} seconds. {Latest(run)}";

    private static string Ended(ProgramExit exit, PreviewRun run) => exit.Code switch
    {
        0 => $"The program ended before it had told the engine that everything is declared; it must await Deployment.RunAsync and return its result. {Latest(run)}",
        LoggedAlready => "The program failed without saying why (exit code 32).",
        > FirstSignal and < FirstSignal + 65 => $"The program was killed by signal {exit.Code - FirstSignal}. {Latest(run)}",
        _ => $"The program failed with exit code {exit.Code}.",
    };

    private static string Latest(PreviewRun run) => run.Registrations.Latest is { } urn
        ? $"The last resource it registered was {urn}."
        : "It had registered no resource.";

    private static string Output(ProgramExit exit)
    {
        const int lines = 20;
        var (message, _) = Services.StackTraces.Split(exit.Output.TrimEnd());
        var last = message.Split('\n').TakeLast(lines).ToArray();
        return message.Length == 0 ? "" : $"\nIts last output:\n  {string.Join("\n  ", last)}";
    }
}
