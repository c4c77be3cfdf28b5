using System.CommandLine;
using FreeAgentics.Infra.Cli.CommandLine;
using FreeAgentics.Infra.Cli.Terminal;

namespace FreeAgentics.Infra.Cli.Commands.Render;

/// <summary><c>./infra render</c>: files out of a stack's plan.</summary>
public static class RenderCommand
{
    public static Command Create(Streams streams) => new("render", "Writes files out of a stack's plan: what somebody else's tool applies or reads.")
    {
        Manifests(streams),
    };

    private static Command Manifests(Streams streams)
    {
        var stack = new Argument<string>("stack") { Description = "The stack, for instance dev." };
        var target = new Option<string>("--out") { Description = "The folder to write to; it is made where it is missing, and must be empty or hold an earlier rendering.", HelpName = "folder", Required = true };
        var command = new Command("manifests", "One YAML file an object of the cluster, values of every Helm release, and a script that applies them in order.") { stack, target };
        command.SetAction((parsed, cancellation) => RenderRun.ManifestsAsync(
            parsed.GetValue(stack)!, parsed.GetValue(target)!, parsed.GetValue(GlobalOptions.Directory), parsed.GetValue(GlobalOptions.Verbose), streams, cancellation));
        return command;
    }
}
