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
            using var text = new StreamReader(source);
            var json = text.ReadToEnd();
            return StateJson.IsState(json) ? StateJson.Read(json) : PlanJson.Read(json);
        }
        catch (Exception error) when (error is PlanFormatException or IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"{path}: {error.Message}");
        }
    }
}
