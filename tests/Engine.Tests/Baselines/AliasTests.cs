using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Protocol;
using FreeAgentics.Infra.Testing;
using FreeAgentics.Infra.Testing.Raw;

namespace FreeAgentics.Infra.Engine.Tests.Baselines;

public sealed class AliasTests
{
    private const string Pet = "random:index/randomPet:RandomPet";

    [Fact]
    public async Task A_renamed_resource_with_an_alias_stays_the_same()
    {
        var first = await RawProgram.PreviewAsync(program => program.CustomAsync(Pet, "old"));
        var second = await AgainstAsync(first, program => program.CustomAsync(
            Pet, "new", options: request => request.Aliases.Add(new Alias { Spec = new Alias.Types.Spec { Name = "old" } })));
        var pet = second.Succeeded().Single(Pet);
        Assert.Equal((StepKind.Same, "new"), (pet.Step.Kind, pet.Name));
        Assert.Equal("urn:pulumi:dev::test::random:index/randomPet:RandomPet::old", Assert.Single(pet.Options.Aliases));
    }

    [Fact]
    public async Task A_whole_urn_serves_as_well()
    {
        var first = await RawProgram.PreviewAsync(program => program.CustomAsync(Pet, "old"));
        var second = await AgainstAsync(first, program => program.CustomAsync(
            Pet, "new", options: request => request.AliasURNs.Add(first.Plan.Single(Pet).Urn)));
        Assert.Equal(StepKind.Same, second.Succeeded().Single(Pet).Step.Kind);
    }

    [Fact]
    public async Task A_resource_that_moves_under_a_component_stays_the_same()
    {
        var first = await RawProgram.PreviewAsync(program => program.CustomAsync(Pet, "pet"));
        var second = await AgainstAsync(first, async program =>
        {
            var component = await program.ComponentAsync("my:app:Web", "web");
            await program.CustomAsync(Pet, "pet", options: request =>
            {
                request.Parent = component;
                request.AliasSpecs = true;
                request.Aliases.Add(new Alias { Spec = new Alias.Types.Spec { NoParent = true } });
            });
        });
        Assert.Equal(StepKind.Same, second.Succeeded().Single(Pet).Step.Kind);
    }

    [Fact]
    public async Task Children_follow_a_component_that_was_renamed_and_retyped()
    {
        var first = await RawProgram.PreviewAsync(program => ComponentWithChildAsync(program, "my:app:Old", "old"));
        var second = await AgainstAsync(first, program => ComponentWithChildAsync(program, "my:app:New", "new", request =>
            request.Aliases.Add(new Alias { Spec = new Alias.Types.Spec { Name = "old", Type = "my:app:Old" } })));
        Assert.Equal(StepKind.Same, second.Succeeded().Single(Pet).Step.Kind);
        Assert.Equal("urn:pulumi:dev::test::my:app:Old$random:index/randomPet:RandomPet::old-pet", Assert.Single(second.Plan.Single(Pet).Options.Aliases));
        Assert.DoesNotContain(second.Plan.Resources, resource => resource.Step.Kind == StepKind.Delete);
    }

    [Fact]
    public async Task Two_resources_cannot_claim_the_same_former_one()
    {
        var first = await RawProgram.PreviewAsync(program => program.CustomAsync(Pet, "old"));
        var second = await AgainstAsync(first, async program =>
        {
            foreach (var name in new[] { "a", "b" })
                await program.CustomAsync(Pet, name, options: request => request.Aliases.Add(new Alias { Spec = new Alias.Types.Spec { Name = "old" } }));
        });
        Assert.Equal(
            ["Duplicate resource alias 'urn:pulumi:dev::test::random:index/randomPet:RandomPet::old' applied to resource with URN 'urn:pulumi:dev::test::random:index/randomPet:RandomPet::b' conflicting with resource with URN 'urn:pulumi:dev::test::random:index/randomPet:RandomPet::a'"],
            second.Errors());
    }

    [Fact]
    public async Task A_new_resource_cannot_take_a_urn_that_an_alias_has_claimed()
    {
        var first = await RawProgram.PreviewAsync(program => program.CustomAsync(Pet, "old"));
        var second = await AgainstAsync(first, async program =>
        {
            await program.CustomAsync(Pet, "new", options: request => request.Aliases.Add(new Alias { Spec = new Alias.Types.Spec { Name = "old" } }));
            await program.CustomAsync(Pet, "old");
        });
        Assert.Equal(
            ["Duplicate resource URN 'urn:pulumi:dev::test::random:index/randomPet:RandomPet::old' conflicting with alias on resource with URN 'urn:pulumi:dev::test::random:index/randomPet:RandomPet::new'"],
            second.Errors());
    }

    private static Task<PreviewResult> AgainstAsync(PreviewResult baseline, Func<RawProgram, Task> body) =>
        RawProgram.PreviewAsync(body, PreviewRequests.Plain with { Baseline = baseline.Plan });

    private static async Task ComponentWithChildAsync(RawProgram program, string type, string name, Action<RegisterResourceRequest>? options = null)
    {
        var component = await program.ComponentAsync(type, name, options: options);
        await program.CustomAsync(Pet, $"{name}-pet", options: request => request.Parent = component);
    }
}
