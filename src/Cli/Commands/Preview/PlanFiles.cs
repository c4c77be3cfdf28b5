using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Plans.Json;

namespace FreeAgentics.Infra.Cli.Commands.Preview;

/// <summary>Where the plans of a run are kept and read: in one file for one stack, in <c>&lt;stack&gt;.json</c> of a folder for several.</summary>
/// <param name="selection">The stacks of the run.</param>
public sealed class PlanFiles(StackSelection selection)
{
    /// <summary>What stands as <c>--against</c> names it for a stack; null where its folder has none for it, since a stack may be new.</summary>
    /// <exception cref="UserErrorException">The file is missing, broken, or another stack's; or several stacks have one file.</exception>
    public BaselineFile? Baseline(string against, string project, string stack)
    {
        var path = PathOf("--against", against, stack);
        return path == against || File.Exists(path) ? PlanFile.ReadBaseline(path, project, stack) : null;
    }

    /// <summary>Keeps a plan where <c>--save</c> says.</summary>
    /// <exception cref="UserErrorException">The file cannot be written.</exception>
    public void Keep(string saveTo, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (selection.IsSeveral)
            MakeFolder(saveTo);
        PlanFile.Write(PathOf("--save", saveTo, plan.Stack), plan);
    }

    private string PathOf(string option, string path, string stack)
    {
        if (Directory.Exists(path))
            return Path.Combine(path, $"{stack}.json");
        return selection.IsSeveral
            ? throw new UserErrorException($"{option} {path}: for several stacks this must be a folder, with a file <stack>.json for each.")
            : path;
    }

    private static void MakeFolder(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"--save {path}: {error.Message}");
        }
    }
}
