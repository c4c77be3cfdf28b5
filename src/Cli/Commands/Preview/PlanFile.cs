using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Plans.Json;

namespace FreeAgentics.Infra.Cli.Commands.Preview;

/// <summary>Plans in files, in the JSON form of <c>--format json</c>, and states beside them.</summary>
public static class PlanFile
{
    /// <summary>Reads what stands: a plan that <c>--save</c> wrote, or a state that <c>pulumi stack export</c> wrote.</summary>
    /// <param name="path">The file; <c>-</c> for standard input.</param>
    /// <param name="project">The project whose resources it must hold.</param>
    /// <param name="stack">The stack whose resources it must hold.</param>
    /// <param name="option">What named the file, for messages.</param>
    /// <exception cref="UserErrorException">The file cannot be read, is neither, or belongs to another project or stack.</exception>
    public static BaselineFile ReadBaseline(string path, string project, string stack, string option = "--against")
    {
        var file = Read(path, option);
        return file.RefusalFor(project, stack) is { } reason ? throw new UserErrorException($"{option} {path}: {reason}") : file;
    }

    /// <summary>Reads a plan or a state, whatever stack it belongs to.</summary>
    /// <exception cref="UserErrorException">The file cannot be read, or is neither.</exception>
    public static BaselineFile Read(string path, string option)
    {
        try
        {
            using var file = path == "-" ? Console.OpenStandardInput() : File.OpenRead(path);
            return BaselineJson.Read(file);
        }
        catch (Exception error) when (error is PlanFormatException or IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"{option} {path}: {error.Message}".Trim());
        }
    }

    /// <exception cref="UserErrorException">The file cannot be written.</exception>
    public static void Write(string path, Plan plan)
    {
        try
        {
            File.WriteAllText(path, PlanJson.ToJson(plan));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"--save {path}: {error.Message}");
        }
    }
}
