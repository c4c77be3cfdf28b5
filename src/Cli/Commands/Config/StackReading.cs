using FreeAgentics.Infra.Settings;
using FreeAgentics.Infra.Settings.Files;
using FreeAgentics.Infra.Settings.Problems;

namespace FreeAgentics.Infra.Cli.Commands.Config;

/// <summary>Stack files, read for the verbs that need them whole.</summary>
internal static class StackReading
{
    /// <summary>One stack's settings.</summary>
    /// <exception cref="UserErrorException">The file is missing or has errors; the message is the report.</exception>
    public static SettingsResult Valid(Repository repository, string stack)
    {
        var result = PlatformSettings.Read(StackFile.Load(repository.Root, stack));
        return result.Settings is null
            ? throw new UserErrorException(SettingsReport.Write(result.Source, result.Problems).TrimEnd('\n'))
            : result;
    }
}
