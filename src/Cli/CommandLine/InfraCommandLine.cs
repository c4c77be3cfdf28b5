using System.CommandLine;
using FreeAgentics.Infra.Cli.Commands.Changes;
using FreeAgentics.Infra.Cli.Commands.Config;
using FreeAgentics.Infra.Cli.Commands.Doctor;
using FreeAgentics.Infra.Cli.Commands.Local;
using FreeAgentics.Infra.Cli.Commands.Policies;
using FreeAgentics.Infra.Cli.Commands.Preview;
using FreeAgentics.Infra.Cli.Commands.Render;
using FreeAgentics.Infra.Cli.Terminal;

namespace FreeAgentics.Infra.Cli.CommandLine;

/// <summary>From the arguments to an exit code.</summary>
public static class InfraCommandLine
{
    /// <summary>Runs one command. Every mistake ends as a message on standard error and an exit code, never as an exception.</summary>
    public static async Task<int> RunAsync(string[] arguments, Streams streams, Interruption interruption)
    {
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentNullException.ThrowIfNull(interruption);
        var root = CreateRoot(streams);
        var parsed = root.Parse(arguments);
        try
        {
            if (UsageText.Of(parsed) is { } problem)
                throw new UserErrorException(problem);
            var configuration = new InvocationConfiguration
            {
                Output = streams.Out,
                Error = streams.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            var code = await parsed.InvokeAsync(configuration, interruption.Token).ConfigureAwait(false);
            streams.FlushOut();
            return code;
        }
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            streams.Error.WriteLine("infra: interrupted");
            return interruption.ExitCode;
        }
        catch (UserErrorException error)
        {
            streams.Error.WriteLine($"infra: {error.Message}");
            return error.ExitCode;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            streams.Error.WriteLine($"infra: {error.Message}");
            return ExitCode.Failed;
        }
#pragma warning disable CA1031 // The last resort: whatever went wrong, the user gets a message and an exit code.
        catch (Exception error)
#pragma warning restore CA1031
        {
            streams.Error.WriteLine(parsed.GetValue<bool>("--verbose")
                ? $"infra: {error}"
                : $"infra: unexpected {error.GetType().Name}: {error.Message}\n--verbose shows where it happened.");
            return ExitCode.Failed;
        }
    }

    private static RootCommand CreateRoot(Streams streams)
    {
        var root = new RootCommand("Previews the FreeAgentics platform without a cloud and without an account, and looks after its stacks.")
        {
            GlobalOptions.Directory,
            GlobalOptions.Verbose,
            PreviewCommand.Create(streams),
            PlanDiffCommand.Create(streams),
            DriftCommand.Create(streams),
            RenderCommand.Create(streams),
            LocalCommand.Create(streams),
            ConfigCommand.Create(streams),
            PoliciesCommand.Create(streams),
            DoctorCommand.Create(streams),
        };
        root.SetAction(WhichVerb);
        ExamplesInHelp.AddTo(root);
        return root;
    }

    private static int WhichVerb(ParseResult parsed) =>
        throw new UserErrorException("which verb? ./infra --help lists them; the main one is ./infra preview dev");
}
