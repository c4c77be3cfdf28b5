using System.CommandLine;
using FreeAgentics.Infra.Cli.CommandLine;
using FreeAgentics.Infra.Cli.Terminal;

namespace FreeAgentics.Infra.Cli.Commands.Doctor;

/// <summary><c>./infra doctor</c>: what is there, what is missing, what each is for.</summary>
public static class DoctorCommand
{
    public static Command Create(Streams streams)
    {
        var format = GlobalOptions.Format("text", "json");
        var command = new Command("doctor", "Says which programs and credentials are there, which are missing, and what each is for.") { format };
        command.SetAction(async (parsed, cancellation) =>
        {
            var diagnosis = await Diagnosis.OfThisMachineAsync(cancellation).ConfigureAwait(false);
            streams.Out.Write(parsed.GetValue(format) == "json" ? DiagnosisJson.Of(diagnosis) : DiagnosisText.Of(diagnosis, streams.OutStyle));
            return diagnosis.CanPreview ? ExitCode.Fine : ExitCode.Failed;
        });
        return command;
    }
}
