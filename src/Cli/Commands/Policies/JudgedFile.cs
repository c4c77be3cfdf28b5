using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Plans.Json;

namespace FreeAgentics.Infra.Cli.Commands.Policies;

/// <summary>Reads what policies may be asked to judge: a kept plan, or an exported state.</summary>
internal static class JudgedFile
{
    /// <exception cref="UserErrorException">The file cannot be read, or is neither.</exception>
    public static Plan Read(string path)
    {
        try
        {
            using var source = path == "-" ? Console.OpenStandardInput() : File.OpenRead(path);
            return BaselineJson.Read(source).Plan;
        }
        catch (Exception error) when (error is PlanFormatException or IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"{path}: {error.Message}");
        }
    }
}
