using FreeAgentics.Infra.Settings;
using FreeAgentics.Infra.Settings.Engine;
using FreeAgentics.Infra.Settings.Files;
using FreeAgentics.Infra.Settings.Problems;
using FreeAgentics.Infra.Settings.Secrets;

namespace FreeAgentics.Infra.Cli.Commands.Preview;

/// <summary>What a preview needs of Pulumi.yaml and a stack file, both checked.</summary>
/// <param name="Project">The project's name.</param>
/// <param name="Config">What the program gets as its configuration.</param>
/// <param name="Policies">Which policies bind here, and exceptions from them.</param>
/// <param name="Guards">What may be lost on purpose.</param>
/// <param name="Warnings">A report on what is allowed but deserves a look; empty if nothing does.</param>
public sealed record StackConfiguration(string Project, EngineConfig Config, PolicySettings Policies, GuardSettings Guards, string Warnings)
{
    /// <exception cref="UserErrorException">A file is missing, is broken, or has settings that cannot be used; the message is the report on all of it.</exception>
    public static StackConfiguration Read(Repository repository, string stack)
    {
        ArgumentNullException.ThrowIfNull(repository);
        var project = ProjectFile.Load(repository.Root);
        var file = StackFile.Load(repository.Root, stack);
        var config = EngineConfig.Of(file, project, StackPassphrase.Find(Environment.GetEnvironmentVariable));
        var platform = PlatformSettings.Read(file);
        List<SettingsProblem> ofStack = [.. platform.Problems, .. config.Problems];
        var report = SettingsReport.Write(ProjectFile.Name, project.Problems) + SettingsReport.Write(file.Name, ofStack);
        return platform.Settings is { } settings && project.Problems.Concat(ofStack).All(problem => problem.IsWarning)
            ? new StackConfiguration(project.Project, config, settings.Policies, settings.Guards, report)
            : throw new UserErrorException(report.TrimEnd('\n'));
    }
}
