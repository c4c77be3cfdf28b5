using System.Collections.Immutable;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Policies.Tests.Fixtures;

/// <summary>Every policy against the plan of prod: as it stands nobody objects; with one input changed the policy does, and says what it saw.</summary>
public sealed class Real_resources
{
    private static readonly PolicyContext Prod = new("prod", new(2026, 11, 23))
    {
        Expected = new() { CacheDataMib = 1024, QueueDataMib = 128, TasksPerMinute = 500, TaskSeconds = 2 },
    };

    /// <summary>Objects to prod as it stands, whose stack file has an exception; it passes once the image has a digest.</summary>
    private const string Excused = "FA-K8S-019";

    public static TheoryData<string> Policies => [.. PolicyCatalog.All.Select(policy => policy.Id)];

    [Theory]
    [MemberData(nameof(Policies))]
    public async Task One_changed_input_is_found_and_named(string id)
    {
        var mutations = Mutation.All.Where(candidate => candidate.Policy == id).ToList();
        var expected = Assert.Single(mutations, mutation => mutation.Expected.Length > 0).Expected;
        var plan = await RealPlan.Of("prod");

        Assert.DoesNotContain(expected, Evidence(plan, id), StringComparison.Ordinal);
        Assert.Contains(expected, Evidence(mutations.Aggregate(plan, (mutated, mutation) => mutation.Apply(mutated)), id), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public async Task Prod_has_what_each_policy_looks_at_and_passes(string id)
    {
        var policy = PolicyCatalog.Find(id)!;
        var plan = await RealPlan.Of("prod");

        Assert.Contains(plan.Resources, resource => policy.Types.Contains(resource.Type));
        if (id != Excused)
            Assert.DoesNotContain(policy.Evaluate(new PlanView(plan, Prod)), finding => finding.Check.Outcome == Outcome.Fail);
    }

    [Fact]
    public async Task An_image_with_a_digest_passes()
    {
        var digest = new Mutation(Excused, "kubernetes:apps/v1:Deployment", "api-deployment", "spec.template.spec.containers.0.image", $"\"freeagentics/api:1.0.0@sha256:{new string('a', 64)}\"", "");
        var plan = digest.Apply(await RealPlan.Of("prod"));

        Assert.DoesNotContain(PolicyCatalog.Find(Excused)!.Evaluate(new PlanView(plan, Prod)), finding => finding.Urn.EndsWith("::api-deployment", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_known_decides_nothing_and_breaks_nothing()
    {
        var plan = await RealPlan.Of("prod");
        var open = plan with { Resources = [.. plan.Resources.Select(resource => resource with { Inputs = Unknown(resource.Inputs), Outputs = Unknown(resource.Outputs) })] };
        var view = new PlanView(open, Prod);

        Assert.All(PolicyCatalog.All, policy => Assert.NotNull(policy.Evaluate(view).ToList()));
    }

    [Fact]
    public void Every_mutation_is_of_a_policy_that_exists() =>
        Assert.Empty(Mutation.All.Select(mutation => mutation.Policy).Except(PolicyCatalog.All.Select(policy => policy.Id)).ToList());

    private static ObjectValue Unknown(ObjectValue values) => new(values.Properties.ToImmutableSortedDictionary(entry => entry.Key, _ => (PropertyValue)UnknownValue.Instance, StringComparer.Ordinal));

    private static string Evidence(Plan plan, string id) =>
        string.Join("\n", PolicyCatalog.Find(id)!.Evaluate(new PlanView(plan, Prod)).SelectMany(finding => finding.Check.Evidence));
}
