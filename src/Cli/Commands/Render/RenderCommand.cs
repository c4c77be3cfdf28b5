using System.CommandLine;
using FreeAgentics.Infra.Cli.CommandLine;
using FreeAgentics.Infra.Cli.Terminal;
using FreeAgentics.Infra.Rendering.Compose;
using FreeAgentics.Infra.Rendering.Files;
using FreeAgentics.Infra.Rendering.Manifests;

namespace FreeAgentics.Infra.Cli.Commands.Render;

/// <summary><c>./infra render</c>: files out of a stack's plan.</summary>
public static class RenderCommand
{
    public static Command Create(Streams streams) => new("render", "Writes files out of a stack's plan: what somebody else's tool applies or reads.")
    {
        Kind(streams, "manifests", "One YAML file an object of the cluster, values of every Helm release, and a script that applies them in order.", new(
            ManifestSet.Of,
            folder => $"apply them with {Path.Combine(folder, ManifestSet.ScriptName)}") { Warnings = OpenValues.In }),
        Kind(streams, "files", "The configuration file of each daemon of the data plane, for one machine: NGINX, HAProxy, PgBouncer, PostgreSQL, Redis, Prometheus and the rest.", new(
            plan => FileSet.Of(plan, LoopbackPlacement.Of(plan)),
            _ => "marks stand for secrets, in secrets/*.template")),
        Kind(streams, "compose", "A Compose file of the stack with all that it mounts; its services can be scaled.", new(
            ComposeSet.Of,
            folder => $"make the secrets with {Path.Combine(folder, ComposeSet.Preparation)}, then docker compose up --detach --scale api=5 --scale workers=3")),
    };

    private static Command Kind(Streams streams, string name, string description, Rendered rendered)
    {
        var stack = new Argument<string>("stack") { Description = "The stack, for instance dev." };
        var target = new Option<string>("--out") { Description = "The folder to write to; it is made where it is missing, and must be empty or hold an earlier rendering.", HelpName = "folder", Required = true };
        var command = new Command(name, description) { stack, target };
        command.SetAction((parsed, cancellation) => RenderRun.RunAsync(
            rendered, parsed.GetValue(stack)!, parsed.GetValue(target)!, parsed.GetValue(GlobalOptions.Directory), parsed.GetValue(GlobalOptions.Verbose), streams, cancellation));
        return command;
    }
}
