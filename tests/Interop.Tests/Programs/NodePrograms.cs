using FreeAgentics.Infra.Engine.Programs;

namespace FreeAgentics.Infra.Interop.Tests.Programs;

/// <summary>The same programs on the official Node SDK, started as the real CLI starts them.</summary>
internal static class NodePrograms
{
    /// <param name="name">Such as <c>stack-references</c>.</param>
    public static IProgram Named(string name) => new CommandProgram("node", environment => Arguments(name, environment));

    private static IEnumerable<string> Arguments(string name, IReadOnlyDictionary<string, string> environment)
    {
        yield return "--require";
        yield return "./plain-errors.js";
        yield return Path.Combine(NodePackages.Folder, "@pulumi", "pulumi", "cmd", "run");
        foreach (var (option, variable) in Options)
        {
            yield return option;
            yield return environment[variable];
        }

        if (string.Equals(environment["PULUMI_DRY_RUN"], "true", StringComparison.OrdinalIgnoreCase))
        {
            yield return "--dry-run";
        }

        yield return "--pwd";
        yield return ProgramsFolder.Path;
        yield return $"./{name}.js";
    }

    private static readonly (string Option, string Variable)[] Options =
    [
        ("--organization", "PULUMI_ORGANIZATION"),
        ("--project", "PULUMI_PROJECT"),
        ("--stack", "PULUMI_STACK"),
        ("--root-directory", "PULUMI_ROOT_DIRECTORY"),
        ("--monitor", "PULUMI_MONITOR"),
        ("--engine", "PULUMI_ENGINE"),
        ("--parallel", "PULUMI_PARALLEL"),
    ];
}
