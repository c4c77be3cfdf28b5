using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Stacks.Tests.Plans;

namespace FreeAgentics.Infra.Policies.Tests.Fixtures;

/// <summary>Every policy against the plan of prod: as it stands nobody objects; with one input changed the policy does, and says what it saw.</summary>
public sealed class Real_resources
{
    private static readonly PolicyContext Prod = new("prod", new(2026, 11, 23));

    /// <summary>Policies without a mutation in the table, each with what stands in the way.</summary>
    private static readonly string[] TestedElsewhere =
    [
        "FA-EC2-003", // FlowLogs: a dependency, not an input, decides.
        "FA-EDGE-002", "FA-INV-003", "FA-K8S-009", "FA-K8S-016", "FA-K8S-026", "FA-VPA-002", // More than one input decides.
        "FA-K8S-019", // The images of the real plans have no digest; the stack files except them.
    ];

    public static TheoryData<string> Policies => [.. Mutation.All.Select(mutation => mutation.Policy)];

    [Theory]
    [MemberData(nameof(Policies))]
    public async Task One_changed_input_is_found_and_named(string id)
    {
        var mutation = Mutation.All.Single(candidate => candidate.Policy == id);
        var plan = await StackPlan.Of("prod");

        Assert.DoesNotContain(mutation.Expected, Evidence(plan, id), StringComparison.Ordinal);
        Assert.Contains(mutation.Expected, Evidence(mutation.Apply(plan), id), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_policy_has_a_mutation() =>
        Assert.Equal(
            PolicyCatalog.All.Select(policy => policy.Id).Except(TestedElsewhere).Order(StringComparer.Ordinal),
            Mutation.All.Select(mutation => mutation.Policy).Order(StringComparer.Ordinal));

    [Fact]
    public void The_page_says_what_the_rules_are() =>
        Assert.Equal(PolicyPage.Render(), File.ReadAllText(Path.Combine(StackFiles.Root, "docs", "policies", "README.md")));

    private static string Evidence(Plan plan, string id) =>
        string.Join("\n", PolicyCatalog.Find(id)!.Evaluate(new PlanView(plan, Prod)).SelectMany(finding => finding.Check.Evidence));
}
