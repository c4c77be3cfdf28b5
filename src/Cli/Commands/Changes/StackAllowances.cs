using System.Collections.Immutable;
using FreeAgentics.Infra.Changes;
using FreeAgentics.Infra.Settings;
using FreeAgentics.Infra.Settings.Files;

namespace FreeAgentics.Infra.Cli.Commands.Changes;

/// <summary>The allowances of a stack whose program is not run.</summary>
internal static class StackAllowances
{
    /// <summary>None where this repository has no file for the stack.</summary>
    /// <exception cref="UserErrorException">The stack file is broken.</exception>
    public static ImmutableArray<Allowance> Of(Repository repository, string stack)
    {
        if (!repository.Stacks.Contains(stack, StringComparer.Ordinal))
            return [];
        var result = PlatformSettings.Read(StackFile.Load(repository.Root, stack));
        return result.Settings is { } settings
            ? Allowances.Of(settings.Guards)
            : throw new UserErrorException($"{result.Source} cannot be read for its allowances; ./infra config check {stack} says why.");
    }
}
