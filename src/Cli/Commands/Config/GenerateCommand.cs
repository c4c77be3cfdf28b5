using System.CommandLine;
using FreeAgentics.Infra.Cli.CommandLine;
using FreeAgentics.Infra.Cli.Terminal;
using FreeAgentics.Infra.Settings.Files;
using FreeAgentics.Infra.Settings.Generation;

namespace FreeAgentics.Infra.Cli.Commands.Config;

/// <summary><c>./infra config generate</c>: writes the files that follow from the definitions of the settings.</summary>
internal static class GenerateCommand
{
    public static Command Create(Streams streams)
    {
        var check = new Option<bool>("--check") { Description = "Write nothing; fail if a file is out of date." };
        var command = new Command("generate", "Writes the JSON Schema, the reference page and the config block of Pulumi.yaml from the definitions of the settings.") { check };
        command.SetAction(parsed => Generate(Repository.At(parsed.GetValue(GlobalOptions.Directory)), parsed.GetValue(check), streams));
        return command;
    }

    private static int Generate(Repository repository, bool isCheck, Streams streams)
    {
        var outdated = 0;
        foreach (var file in GeneratedFile.All(File.ReadAllText(Path.Combine(repository.Root, ProjectFile.Name))))
        {
            var path = Path.Combine(repository.Root, file.Path);
            if (File.Exists(path) && File.ReadAllText(path) == file.Text)
                continue;
            outdated++;
            streams.Error.WriteLine(isCheck ? $"{file.Path} is out of date; ./infra config generate writes it." : $"{file.Path} is written.");
            if (isCheck)
                continue;
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
        }

        return isCheck && outdated > 0 ? ExitCode.Failed : ExitCode.Fine;
    }
}
