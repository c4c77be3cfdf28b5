using System.Collections.Concurrent;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Plans.Json;
using FreeAgentics.Infra.Stacks.Tests.Plans;

namespace FreeAgentics.Infra.Policies.Tests.Fixtures;

/// <summary>Plans of the repository's stacks. Mutation testing starts the tests hundreds of times: it names a folder in which each plan is kept as its JSON form, so that the stack is previewed once.</summary>
internal static class RealPlan
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("POLICY_TEST_PLANS");
    private static readonly ConcurrentDictionary<string, Lazy<Task<Plan>>> Kept = new(StringComparer.Ordinal);

    public static Task<Plan> Of(string stack) =>
        Folder is null ? StackPlan.Of(stack) : Kept.GetOrAdd(stack, name => new(() => ReadAsync(Path.Combine(Folder, $"{name}.json"), name))).Value;

    private static async Task<Plan> ReadAsync(string file, string stack)
    {
        if (!File.Exists(file))
            await File.WriteAllTextAsync(file, PlanJson.ToJson(await StackPlan.Of(stack)));
        return PlanJson.Read(await File.ReadAllTextAsync(file));
    }
}
