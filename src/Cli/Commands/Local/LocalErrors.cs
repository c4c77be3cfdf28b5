using FreeAgentics.Infra.Local;

namespace FreeAgentics.Infra.Cli.Commands.Local;

/// <summary>What goes wrong on this machine, as this command tells it.</summary>
internal static class LocalErrors
{
    /// <exception cref="UserErrorException">The platform cannot do it, or this machine cannot run one.</exception>
    public static async Task<T> ToldAsync<T>(Func<Task<T>> act)
    {
        if (!OperatingSystem.IsLinux())
            throw new UserErrorException("the local platform runs on Linux only.", ExitCode.Failed);
        try
        {
            return await act().ConfigureAwait(false);
        }
        catch (LocalException error)
        {
            throw new UserErrorException(error.Message, error.IsMistake ? ExitCode.BadUsage : ExitCode.Failed);
        }
    }
}
