using FreeAgentics.Infra.Testing;
using FreeAgentics.Infra.Testing.Raw;

namespace FreeAgentics.Infra.Engine.Tests.Registration;

public sealed class UrnTests
{
    [Fact]
    public async Task A_resource_under_the_stack_has_its_own_type_only()
    {
        string? urn = null;
        await RawProgram.PreviewAsync(async program =>
        {
            var stack = await program.StackAsync();
            urn = await program.ComponentAsync("my:app:Web", "web", stack);
        });
        Assert.Equal("urn:pulumi:dev::test::my:app:Web::web", urn);
    }

    [Fact]
    public async Task A_child_of_a_component_carries_the_chain_of_types()
    {
        var result = await RawProgram.PreviewAsync(async program =>
        {
            var web = await program.ComponentAsync("my:app:Web", "web", await program.StackAsync());
            var pod = await program.ComponentAsync("my:app:Pod", "pod", web);
            await program.CustomAsync("random:index/randomPet:RandomPet", "pet", options: request => request.Parent = pod);
        });
        Assert.Equal(
            "urn:pulumi:dev::test::my:app:Web$my:app:Pod$random:index/randomPet:RandomPet::pet",
            result.Succeeded().Single("random:index/randomPet:RandomPet").Urn);
    }

    [Fact]
    public async Task The_same_type_and_name_twice_is_refused_with_the_urn()
    {
        var result = await RawProgram.PreviewAsync(async program =>
        {
            await program.CustomAsync("random:index/randomPet:RandomPet", "pet");
            await program.CustomAsync("random:index/randomPet:RandomPet", "pet");
        });
        Assert.False(result.Succeeded);
        Assert.Equal(
            ["Duplicate resource URN 'urn:pulumi:dev::test::random:index/randomPet:RandomPet::pet'; try giving it a unique name"],
            result.Errors());
    }
}
