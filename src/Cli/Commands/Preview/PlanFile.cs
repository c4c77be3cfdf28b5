using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Plans.Json;

namespace FreeAgentics.Infra.Cli.Commands.Preview;

/// <summary>A plan in a file, in the JSON form of <c>--format json</c>.</summary>
public static class PlanFile
{
    /// <summary>Reads what <c>--save</c> wrote.</summary>
    /// <param name="path">The file.</param>
    /// <param name="stack">The stack whose plan it must be.</param>
    /// <exception cref="UserErrorException">The file cannot be read, is no plan, or is the plan of another stack.</exception>
    public static Plan Read(string path, string stack)
    {
        Plan plan;
        try
        {
            using var file = File.OpenRead(path);
            plan = PlanJson.Read(file);
        }
        catch (PlanFormatException error)
        {
            throw new UserErrorException($"--against {path}: {error.Message}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"--against {path}: {error.Message}");
        }

        return plan.Stack == stack
            ? plan
            : throw new UserErrorException($"--against {path}: this is a plan of the stack {plan.Stack}; it cannot be compared with {stack}.");
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
