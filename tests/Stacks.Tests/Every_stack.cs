using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Plans.Json;
using FreeAgentics.Infra.Schemas;
using FreeAgentics.Infra.Stacks.Tests.Plans;
using FreeAgentics.Infra.Testing;

namespace FreeAgentics.Infra.Stacks.Tests;

public class Every_stack
{
    public static TheoryData<string> Stacks => [.. StackFiles.Names];

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Has_a_plan_in_which_nothing_is_unknown(string stack)
    {
        var plan = await StackPlan.Of(stack);
        Assert.NotEmpty(plan.Resources);
        Assert.All(plan.Resources, resource => Assert.False(resource.Inputs.HasUnknowns, $"{resource.Urn} has unknown inputs"));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Has_the_same_resources_while_nothing_is_known(string stack)
    {
        var known = await StackPlan.Of(stack);
        var unknown = await StackPlan.Of(stack, unknowns: true);
        Assert.Equal(known.Resources.Select(resource => resource.Urn), unknown.Resources.Select(resource => resource.Urn));
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Has_the_same_plan_each_time_to_the_byte(string stack)
    {
        var first = await StackPlan.Of(stack);
        var again = await StackPlan.Of(stack, "config:", "config:");
        Assert.Equal(PlanJson.ToJson(first), PlanJson.ToJson(again));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Bears_its_tags_on_everything_that_takes_tags(string stack)
    {
        var plan = await StackPlan.Of(stack);
        var taggable = plan.Resources.Where(TakesTags).ToList();
        Assert.NotEmpty(taggable);
        Assert.All(taggable, resource =>
        {
            var tags = Assert.IsType<ObjectValue>(resource.Inputs["tags"]);
            Assert.Equal(new StringValue(stack), tags["Stack"]);
            Assert.Equal(new StringValue("freeagentics"), tags["Platform"]);
            Assert.Equal(new StringValue("pulumi"), tags["ManagedBy"]);
            Assert.NotNull(tags["Owner"]);
        });
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Refers_to_what_it_makes_and_never_by_a_copied_text(string stack)
    {
        var plan = await StackPlan.Of(stack);
        var graph = new PlanGraph(plan);
        var owners = plan.Resources.Where(resource => resource.Custom && resource.Id is not null)
            .SelectMany(resource => new[] { resource.Id!, (resource.Outputs["arn"] as StringValue)?.Value }.OfType<string>().Select(text => (text, resource)))
            .Where(owner => owner.text.Length > 12 && IsMadeUp(owner.text))
            .ToLookup(owner => owner.text, owner => owner.resource, StringComparer.Ordinal);
        Assert.True(owners.Count > 0, "no resource has an id that others could copy");
        foreach (var resource in plan.Resources.Where(resource => resource.Custom))
        {
            foreach (var (input, text) in resource.Inputs.Texts())
            {
                Assert.All(owners[text].Where(owner => owner.Urn != resource.Urn && owner.Inputs.Texts().All(own => own.Text != text)).Take(1), owner =>
                    Assert.True(graph.StandsOn(resource, owner), $"{resource.Urn} has '{text}' of {owner.Urn} in {input} without depending on it"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Names_no_resource_twice_in_a_service(string stack)
    {
        var plan = await StackPlan.Of(stack);
        var names = plan.Resources.Where(resource => resource.Custom && resource.Id is not null && resource.Type.StartsWith("aws:", StringComparison.Ordinal))
            .Select(resource => $"{resource.Provider} {resource.Type} {resource.Id}").ToList();
        Assert.Equal(names.Distinct().Count(), names.Count);
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Pins_account_and_region_of_every_AWS_provider_and_names_a_provider_everywhere(string stack)
    {
        var plan = await StackPlan.Of(stack);
        Assert.All(plan.Of("pulumi:providers:aws"), provider =>
        {
            Assert.NotNull(provider.Text("region"));
            Assert.Contains("000000000000", provider.Text("allowedAccountIds"));
        });
        Assert.DoesNotContain(plan.Resources, resource => resource.Type.StartsWith("pulumi:providers:", StringComparison.Ordinal) && resource.Name.StartsWith("default", StringComparison.Ordinal));
    }

    // ids and ARNs that a provider makes up, not names that the program chose.
    private static bool IsMadeUp(string text) => text.Contains("-0", StringComparison.Ordinal) || text.StartsWith("arn:", StringComparison.Ordinal);

    private static bool TakesTags(PlanResource resource) =>
        resource.Type.StartsWith("aws:", StringComparison.Ordinal)
        && SchemaCatalog.Default.Resource(resource.Type) is { } schema
        && schema.Inputs.ContainsKey("tags");
}
