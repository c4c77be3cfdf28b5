using System.CommandLine;
using FreeAgentics.Infra.Cli.CommandLine;
using FreeAgentics.Infra.Cli.Terminal;
using FreeAgentics.Infra.Settings.Editing;
using FreeAgentics.Infra.Settings.Files;
using FreeAgentics.Infra.Settings.Problems;

namespace FreeAgentics.Infra.Cli.Commands.Config;

/// <summary><c>./infra config new &lt;stack&gt; --from dev</c>: a stack file like another one, without its secrets.</summary>
internal static class NewCommand
{
    public static Command Create(Streams streams)
    {
        var stack = new Argument<string>("stack") { Description = "The name of the new stack." };
        var from = new Option<string>("--from") { Description = "The stack to start from.", Required = true, HelpName = "stack" };
        var command = new Command("new", "Makes the file of a new stack out of another one; secrets are left out, because each stack encrypts its own.") { stack, from };
        command.SetAction(parsed => Make(Repository.At(parsed.GetValue(GlobalOptions.Directory)), parsed.GetValue(stack)!, parsed.GetValue(from), streams));
        return command;
    }

    private static int Make(Repository repository, string stack, string? from, Streams streams)
    {
        if (!StackDirectory.IsStackName(stack))
            throw new UserErrorException($"'{stack}' is not the name of a stack; it must be letters, digits, dashes, underscores and inner dots.");
        if (repository.Stacks.Contains(stack))
            throw new UserErrorException($"{StackFile.NameOf(stack)} exists already; ./infra config set {stack} changes it.");
        StackReading.Valid(repository, from!);
        var copy = StackCopy.Of(StackFile.Load(repository.Root, from!));
        File.WriteAllText(Path.Combine(repository.Root, StackFile.NameOf(stack)), copy.Text);
        streams.Error.WriteLine($"{StackFile.NameOf(stack)} is made from {StackFile.NameOf(from!)}.");
        foreach (var secret in copy.SecretsLeftOut)
            streams.Error.WriteLine($"  {secret} is left out. Set it: {FixCommand.SetSecret(stack, secret)}");
        streams.Error.WriteLine($"  Next: pulumi stack init {stack}, then ./infra config diff {from} {stack}");
        return ExitCode.Fine;
    }
}
