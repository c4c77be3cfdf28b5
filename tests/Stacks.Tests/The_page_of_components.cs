using FreeAgentics.Infra.Stacks.Tests.Plans;

namespace FreeAgentics.Infra.Stacks.Tests;

public class The_page_of_components
{
    private static readonly string[] Areas = ["bootstrap", "cluster", "data", "dns", "iam", "network", "operations", "recovery", "security"];

    private static string Page { get; } = File.ReadAllText(Path.Combine(StackFiles.Root, "docs", "components.md"));

    public static TheoryData<string> Stacks => [.. StackFiles.Names];

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Says_how_many_resources_a_stack_has(string stack)
    {
        var plan = await StackPlan.Of(stack);
        Assert.Contains($"| {stack} | {Count("aws:")} | {Count("random:")} |", Page);

        int Count(string package) => plan.Resources.Count(resource => resource.Type.StartsWith(package, StringComparison.Ordinal) && IsOfTheAwsHalf(resource.Urn));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Names_every_component_of_the_AWS_half(string stack)
    {
        var types = (await StackPlan.Of(stack)).Resources.Select(resource => resource.Type.Split(':'))
            .Where(parts => parts is ["freeagentics", var area, _] && Areas.Contains(area)).Select(parts => parts[2]).Distinct();
        Assert.All(types, type => Assert.Contains(type, Page));
    }

    // The outermost component of a URN says which half declares the resource.
    private static bool IsOfTheAwsHalf(string urn) =>
        urn.Split("::")[2].Split('$')[0].Split(':') is ["freeagentics", var area, _] && Areas.Contains(area);
}
