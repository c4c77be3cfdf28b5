using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;
using Pulumi.Utilities;

namespace FreeAgentics.Infra.Pulumi.Tests.Values;

public sealed class JsonTests
{
    [Fact]
    public async Task Outputs_inside_a_value_are_resolved_and_make_the_text_secret()
    {
        var json = Output.JsonSerialize(Output.Create(new Dictionary<string, object?>
        {
            ["late"] = Output.Create(LaterAsync()),
            ["secret"] = Output.CreateSecret(1),
            ["input"] = (Input<string>)"i",
            ["list"] = (InputList<int>)new[] { 1, 2 },
            ["map"] = new InputMap<string> { ["k"] = Output.Create("v") },
            ["plain"] = null,
        }));

        Assert.Equal(
            """{"late":"l","secret":1,"input":"i","list":[1,2],"map":{"k":"v"},"plain":null}""", await OutputUtilities.GetValueAsync(json));
        Assert.True(await Output.IsSecretAsync(json));
    }

    [Fact]
    public async Task An_unknown_inside_makes_the_text_unknown()
    {
        var json = Output.JsonSerialize(Output.Create(ImmutableArray.Create(Output.Create(1), OutputUtilities.CreateUnknown(2))));

        Assert.False(await OutputUtilities.GetIsKnownAsync(json));
    }

    [Fact]
    public async Task Options_are_kept()
    {
        var json = Output.JsonSerialize(
            Output.Create(new { FirstName = Output.Create("a") }), new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase });

        Assert.Equal("""{"firstName":"a"}""", await OutputUtilities.GetValueAsync(json));
    }

    [Fact]
    public async Task Json_read_back_may_hold_outputs_which_are_as_secret_as_the_text()
    {
        var read = Output.JsonDeserialize<Dictionary<string, Output<int>>>(Output.CreateSecret("""{"a":1}"""));

        Assert.True(await Output.IsSecretAsync(read));
        var inner = (await OutputUtilities.GetValueAsync(read))["a"];
        Assert.Equal(1, await OutputUtilities.GetValueAsync(inner));
        Assert.True(await Output.IsSecretAsync(inner));
    }

    private static async Task<string> LaterAsync()
    {
        await Task.Delay(5);
        return "l";
    }
}
