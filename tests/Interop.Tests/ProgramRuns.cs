using System.Collections.Concurrent;
using System.Collections.Immutable;
using FreeAgentics.Infra.Engine;
using FreeAgentics.Infra.Engine.Programs;
using FreeAgentics.Infra.Interop.Tests.Programs;
using FreeAgentics.Infra.Interop.Tests.Recording;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Interop.Tests;

/// <summary>Runs each program once in each language, whoever asks for it.</summary>
public sealed class ProgramRuns
{
    /// <summary>What must not be seen in clear in any message.</summary>
    public const string Canary = "canary-7Qx1";

    private readonly ConcurrentDictionary<string, Lazy<Task<ProgramRun>>> runs = new(StringComparer.Ordinal);

    /// <summary>Fails at once, with what to install, when Node or npm is missing.</summary>
    private readonly Lazy<NodePackages> packages = new(() => new NodePackages());

    /// <summary>The program in both languages, run side by side.</summary>
    public async Task<(ProgramRun Node, ProgramRun CSharp)> Both(string name)
    {
        var node = Node(name);
        var csharp = CSharp(name);
        return (await node, await csharp);
    }

    private Task<ProgramRun> Node(string name)
    {
        _ = packages.Value;
        return Run($"node {name}", () => NodePrograms.Named(name));
    }

    private Task<ProgramRun> CSharp(string name) => Run($"csharp {name}", () => CSharpPrograms.Named(name));

    private Task<ProgramRun> Run(string key, Func<IProgram> program) =>
        runs.GetOrAdd(key, _ => new Lazy<Task<ProgramRun>>(() => Run(program()))).Value;

    private static async Task<ProgramRun> Run(IProgram program)
    {
        var recorded = new RecordedProgram(program);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(10));
        var result = await Preview.RunAsync(Request, recorded, cancellation: limit.Token);
        return new ProgramRun(result, recorded.Calls, recorded.Exit!.Code);
    }

    private static PreviewRequest Request => new()
    {
        Project = "interop",
        Stack = "dev",
        RootDirectory = ProgramsFolder.Path,
        Config = ImmutableDictionary<string, string>.Empty.Add("interop:token", Canary).Add("interop:region", "eu-west-1"),
        SecretKeys = ImmutableHashSet.Create("interop:token"),
        Unknowns = true,
        StackOutputs = (name, _) => Task.FromResult(name == "organization/network/dev" ? Network : null),
    };

    private static ObjectValue? Network { get; } = new(ImmutableSortedDictionary<string, PropertyValue>.Empty
        .Add("vpc", new StringValue("vpc-0a1b"))
        .Add("key", new SecretValue(new StringValue(Canary)))
        .Add("subnets", new ArrayValue([new StringValue("subnet-1"), new StringValue("subnet-2")])));
}
