using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace FreeAgentics.Infra.Cli.CommandLine;

/// <summary>Help that ends with examples and exit codes.</summary>
public sealed class ExamplesInHelp(HelpAction help) : SynchronousCommandLineAction
{
    private static readonly Dictionary<string, string[]> Examples = new(StringComparer.Ordinal)
    {
        ["infra"] =
        [
            "./infra preview dev            what a deployment of the stack dev would create",
            "./infra test                   install what the tests need, build, run all tests",
            "./infra doctor                 what is installed, what is missing, what it is for",
        ],
        ["preview"] =
        [
            "./infra preview dev                                  the tree of resources, outputs, counts",
            "./infra preview dev --format json | jq '.resources[].urn'",
            "./infra preview prod --save prod.json                keep the plan ...",
            "./infra preview prod --against prod.json             ... and later see what has changed since",
            "./infra preview dev --destroy                        the order of a teardown, and what stands in its way",
            "./infra preview prod --unknowns                      leave open what only a deployment can tell",
            "./infra preview all --against plans --format markdown    every stack, as a comment for a pull request",
        ],
        ["diff"] =
        [
            "./infra diff prod.json new.json                              what leads from one kept plan to another",
            "pulumi stack export | ./infra diff - prod.json --exit-code   3 where the stack is not as the plan has it",
        ],
        ["drift"] =
        [
            "pulumi stack export --stack prod --file export.json; ./infra drift prod --state export.json",
            "./infra drift prod --state export.json --format json         for a job that runs every night",
        ],
        ["render"] =
        [
            "./infra render manifests prod --out manifests   one file an object, and a script that applies them in order",
            "manifests/apply.sh --dry-run=server             what the cluster would say",
            "./infra render compose dev --out compose        a Compose file whose services can be scaled, with all that it mounts",
            "./infra render files prod --out files           nginx.conf, pgbouncer.ini, postgresql.conf ... for one machine",
        ],
        ["local"] =
        [
            "./infra local up dev                         the data plane of dev on this machine, in a few seconds",
            "./infra local status dev                     every process, its port, whether it is well",
            "./infra local scale dev api=5 workers=3      as docker-compose up --scale would",
            "./infra local stop dev redis-queue           what do the others, the metrics, the alerts make of it?",
            "./infra local down dev                       no process and no file is left",
        ],
        ["config"] =
        [
            "./infra config check                         everything that is wrong in any stack file",
            "./infra config show prod --set               what the file sets, with the line",
            "./infra config diff dev prod                 where two stacks differ",
            "./infra config explain database              the settings of a section, or one of them",
            "./infra config set dev network.zones 3       change one value, keep comments and order",
            "./infra config new staging --from dev        the file of a new stack",
        ],
        ["policies"] =
        [
            "./infra policies list                            every policy, with its level",
            "./infra policies explain FA-RDS-001              why, what it looks at, how to mend, ids elsewhere",
            "./infra preview prod --save prod.json; ./infra policies check prod.json",
            "pulumi stack export | ./infra policies check - --format sarif",
        ],
        ["doctor"] = ["./infra doctor", "./infra doctor --format json"],
    };

    /// <summary>Replaces the help of a root command and, with it, that of every verb.</summary>
    public static void AddTo(RootCommand root)
    {
        ArgumentNullException.ThrowIfNull(root);
        foreach (var option in root.Options.OfType<HelpOption>())
            option.Action = new ExamplesInHelp((HelpAction)option.Action!);
    }

    /// <inheritdoc />
    public override int Invoke(ParseResult parseResult)
    {
        ArgumentNullException.ThrowIfNull(parseResult);
        help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var command = parseResult.CommandResult.Command;
        if (Examples.TryGetValue(command is RootCommand ? "infra" : command.Name, out var examples))
        {
            output.WriteLine("Examples:");
            foreach (var example in examples)
                output.WriteLine($"  {example}");
            output.WriteLine();
        }

        output.WriteLine("Exit codes: 0 fine, 1 failed or a policy violated, 2 bad usage or settings, 3 changes pending (--exit-code), 130 interrupted.");
        return ExitCode.Fine;
    }
}
