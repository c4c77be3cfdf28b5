using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Plans.Json;
using FreeAgentics.Infra.Stacks.Tests.Plans;

namespace FreeAgentics.Infra.Policies.Tests.Fixtures;

/// <summary>Plans of the repository's stacks. Mutation testing starts the tests hundreds of times: it names a folder in which each plan is kept as its JSON form, so that the stack is previewed once.</summary>
internal static class RealPlan
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("POLICY_TEST_PLANS");

    public static async Task<Plan> Of(string stack)
    {
        if (Folder is null)
            return await StackPlan.Of(stack);
        var file = Path.Combine(Folder, $"{stack}.json");
        if (!File.Exists(file))
            await File.WriteAllTextAsync(file, PlanJson.ToJson(await StackPlan.Of(stack)));
        return PlanJson.Read(await File.ReadAllTextAsync(file));
    }
}
