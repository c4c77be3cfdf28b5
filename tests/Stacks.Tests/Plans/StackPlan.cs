using System.Collections.Concurrent;
using FreeAgentics.Infra.Engine;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Settings.Engine;
using FreeAgentics.Infra.Settings.Files;
using FreeAgentics.Infra.Testing;
using Pulumi;

namespace FreeAgentics.Infra.Stacks.Tests.Plans;

/// <summary>Plans of stacks through the offline engine; those of the repository's own stacks are made once.</summary>
internal static class StackPlan
{
    private static readonly ConcurrentDictionary<(string Stack, bool Unknowns), Lazy<Task<Plan>>> Made = new();

    /// <summary>The plan of a stack as its file says.</summary>
    public static Task<Plan> Of(string stack, bool unknowns = false) =>
        Made.GetOrAdd((stack, unknowns), key => new(() => Make(StackVariants.Load(stack), key.Unknowns, baseline: null))).Value;

    /// <summary>The plan of a stack whose file has one text in the place of another.</summary>
    public static Task<Plan> Of(string stack, string text, string instead, Plan? baseline = null)
    {
        var file = StackFiles.Load(stack).Text;
        Assert.Contains(text, file);
        return Make(StackFile.Parse(stack, file.Replace(text, instead, StringComparison.Ordinal)), unknowns: false, baseline);
    }

    /// <summary>The plan of a stack file that is none of the repository's stacks.</summary>
    public static Task<Plan> Of(StackFile file) => Make(file, unknowns: false, baseline: null);

    /// <summary>The plan of a stack that exists in the test only.</summary>
    /// <param name="stack">Its name.</param>
    /// <param name="sections">Lines below <c>config:</c>.</param>
    public static async Task<PreviewResult> Preview(string stack, params string[] sections) =>
        await Run(StackFile.Parse(stack, "config:\n" + string.Concat(sections.Select(section => $"  {section}\n"))), unknowns: false, baseline: null);

    /// <summary>The plan of a stack whose secrets can be read.</summary>
    public static Task<PreviewResult> Preview(string stack, string passphrase, string file) => Run(StackFile.Parse(stack, file), unknowns: false, baseline: null, passphrase);

    private static async Task<Plan> Make(StackFile file, bool unknowns, Plan? baseline) => (await Run(file, unknowns, baseline)).Succeeded();

    private static async Task<PreviewResult> Run(StackFile file, bool unknowns, Plan? baseline, string? passphrase = null)
    {
        var config = EngineConfig.Of(file, StackFiles.Project, passphrase);
        // The one stack that is referred to is previewed before: two programs cannot run in one process at a time.
        var prod = file.Stack == "prod-west" ? await Of("prod", unknowns) : null;
        var request = PreviewRequests.Plain with
        {
            Project = "freeagentics",
            Stack = file.Stack,
            RootDirectory = StackFiles.Root,
            Config = config.Values,
            SecretKeys = config.SecretKeys,
            Unknowns = unknowns,
            Baseline = baseline,
            StackOutputs = (name, _) => Task.FromResult(name == "organization/freeagentics/prod" ? prod?.Outputs : null),
        };
        return await ProgramPreview.RunAsync(
            file.Stack == BootstrapStack.StackName ? () => Deployment.RunAsync<BootstrapStack>() : () => Deployment.RunAsync<PlatformStack>(), request);
    }
}
