using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Cli.Commands.Preview;

/// <summary>A plan in a file, in the JSON form of <c>--format json</c>.</summary>
public static class PlanFile
{
    public static string Text(Plan plan) => $"{{\"resources\": []}}\n";
    public static Plan Read(string path) => throw new UserErrorException(path);
    public static void Write(string path, Plan plan) => File.WriteAllText(path, Text(plan));
}
