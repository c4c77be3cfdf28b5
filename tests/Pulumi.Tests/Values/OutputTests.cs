using System.Collections.Immutable;
using CsCheck;
using FreeAgentics.Infra.Pulumi.Tests.Engine;
using Pulumi;
using Pulumi.Utilities;

namespace FreeAgentics.Infra.Pulumi.Tests.Values;

public sealed class OutputTests
{
    private static readonly Gen<Output<int>> Outputs =
        from value in Gen.Int[-9, 9]
        from isKnown in Gen.Bool
        from isSecret in Gen.Bool
        from isLate in Gen.Bool
        select Make(value, isKnown, isSecret, isLate);

    [Fact]
    public Task Apply_keeps_secrecy_and_does_not_run_on_unknowns() => Outputs.SampleAsync(async output =>
    {
        var ran = false;
        var result = output.Apply(value =>
        {
            ran = true;
            return value + 1;
        });

        var isKnown = await OutputUtilities.GetIsKnownAsync(output);
        Assert.Equal(isKnown, await OutputUtilities.GetIsKnownAsync(result));
        Assert.Equal(isKnown, ran);
        Assert.Equal(await Output.IsSecretAsync(output), await Output.IsSecretAsync(result));
        if (isKnown)
            Assert.Equal(await OutputUtilities.GetValueAsync(output) + 1, await OutputUtilities.GetValueAsync(result));
    }, iter: 200);

    [Fact]
    public Task Chained_Apply_is_Apply_of_the_chain() => Outputs.Select(Outputs).SampleAsync(async (outer, inner) =>
    {
        var nested = outer.Apply(a => inner.Apply(b => a * b));
        var paired = Output.Tuple((Input<int>)outer, (Input<int>)inner).Apply(both => both.Item1 * both.Item2);

        Assert.Equal(await OutputUtilities.GetIsKnownAsync(paired), await OutputUtilities.GetIsKnownAsync(nested));
        Assert.Equal(await OutputUtilities.GetValueAsync(paired), await OutputUtilities.GetValueAsync(nested));
    }, iter: 200);

    [Fact]
    public Task All_is_known_if_all_are_and_secret_if_one_is() => Outputs.List[0, 5].SampleAsync(async outputs =>
    {
        var all = Output.All(outputs);

        var known = await Task.WhenAll(outputs.Select(OutputUtilities.GetIsKnownAsync));
        var secret = await Task.WhenAll(outputs.Select(Output.IsSecretAsync));
        Assert.Equal(known.All(one => one), await OutputUtilities.GetIsKnownAsync(all));
        Assert.Equal(secret.Any(one => one), await Output.IsSecretAsync(all));
        if (known.All(one => one))
            Assert.Equal(await Task.WhenAll(outputs.Select(OutputUtilities.GetValueAsync)), await OutputUtilities.GetValueAsync(all));
    }, iter: 200);

    [Fact]
    public async Task A_tuple_of_eight_keeps_the_order()
    {
        var tuple = Output.Tuple<int, string, int, int, int, int, int, bool>(1, "2", 3, 4, 5, 6, 7, Output.CreateSecret(true));

        Assert.Equal((1, "2", 3, 4, 5, 6, 7, true), await OutputUtilities.GetValueAsync(tuple));
        Assert.True(await Output.IsSecretAsync(tuple));
    }

    [Fact]
    public async Task Format_fills_outputs_and_inputs_into_the_text_with_the_invariant_culture()
    {
        Input<double> half = 0.5;
        var text = Output.Format($"{half:F2} of {Output.CreateSecret("pie")} {null}{{x}}");

        Assert.Equal("0.50 of pie {x}", await OutputUtilities.GetValueAsync(text));
        Assert.True(await Output.IsSecretAsync(text));
    }

    [Fact]
    public async Task Unsecret_takes_the_secrecy_away_and_CreateSecret_brings_it_back()
    {
        var open = Output.Unsecret(Output.CreateSecret(Task.FromResult("x")));

        Assert.False(await Output.IsSecretAsync(open));
        Assert.True(await Output.IsSecretAsync(Output.CreateSecret(open)));
        Assert.Equal("x", await OutputUtilities.GetValueAsync(open));
    }

    [Fact]
    public async Task Lists_and_maps_join_and_resolve()
    {
        InputList<string> list = new[] { "a" };
        list.Add("b", Output.Create("c"));
        list.AddRange(Output.Create(ImmutableArray.Create("d")));
        InputMap<int> map = new() { { "x", 1 }, { "y", Output.Create(2) } };
        var merged = InputMap<int>.Merge(map, new() { ["y"] = 3, ["z"] = 4 });

        Assert.Equal(["a", "b", "c", "d"], (await OutputUtilities.GetValueAsync(list.ToOutput())).AsEnumerable());
        Assert.Equal([("x", 1), ("y", 3), ("z", 4)], (await OutputUtilities.GetValueAsync(merged.ToOutput())).OrderBy(e => e.Key).Select(e => (e.Key, e.Value)));
        Assert.Equal("b", await OutputUtilities.GetValueAsync(list.ToOutput().GetAt(1)));
        Assert.Equal("a", await OutputUtilities.GetValueAsync(list.ToOutput().First()));
        Assert.Equal(4, await OutputUtilities.GetValueAsync(list.ToOutput().Length()));
    }

    [Fact]
    public async Task A_key_given_twice_with_another_value_is_an_error_and_with_the_same_is_not()
    {
        var same = new InputMap<string> { { "a", "1" }, { "a", "1" } };
        var different = new InputMap<string> { { "a", "1" }, { "a", "2" } };

        Assert.Single(await OutputUtilities.GetValueAsync(same.ToOutput()));
        var failure = await Assert.ThrowsAsync<ArgumentException>(() => OutputUtilities.GetValueAsync(different.ToOutput()));
        Assert.Equal("Key 'a' already exists in the map with a different value.", failure.Message);
    }

    [Fact]
    public void Lists_and_maps_cannot_be_enumerated_before_they_are_there()
    {
        Assert.Throws<NotSupportedException>(() => ((System.Collections.IEnumerable)new InputList<int>()).GetEnumerator());
        Assert.Throws<NotSupportedException>(() => ((System.Collections.IEnumerable)new InputMap<int>()).GetEnumerator());
    }

    [Fact]
    public async Task Lists_are_enumerated_asynchronously_and_are_empty_while_unknown()
    {
        InputList<int> known = new[] { 1, 2 };
        InputList<int> unknown = OutputUtilities.CreateUnknown(ImmutableArray.Create(1));

        Assert.Equal(2, await CountAsync(known));
        Assert.Equal(0, await CountAsync(unknown));

        static async Task<int> CountAsync(InputList<int> list)
        {
            var count = 0;
            await foreach (var _ in list)
                count++;
            return count;
        }
    }

    [Fact]
    public void A_union_knows_its_side()
    {
        Union<int, string> number = 1;
        Union<int, string> text = "a";

        Assert.True(number.IsT0 && text.IsT1 && number != text && number == Union<int, string>.FromT0(1));
        Assert.Equal(("int 2", "string a"), (number.MapT0(n => n + 1).Match(n => $"int {n}", t => t), text.Match(n => "", t => $"string {t}")));
        Assert.Throws<InvalidOperationException>(() => text.AsT0);
        Assert.True(number.TryPickT0(out var value, out _) && value == 1);
        Assert.False(number.TryPickT1(out _, out var rest) || rest != 1);
    }

    [Fact]
    public void Text_of_an_output_is_a_hint_and_an_error_where_asked_for()
    {
        Assert.Contains("Output.Format", Output.Create(1).ToString(), StringComparison.Ordinal);

        using var environment = new EnvironmentScope(new() { ["PULUMI_ERROR_OUTPUT_STRING"] = "TRUE" });
        Assert.Throws<InvalidOperationException>(() => Output.Create(1).ToString());
    }

    private static Output<int> Make(int value, bool isKnown, bool isSecret, bool isLate)
    {
        var output = isLate ? Output.Create(Later(value)) : Output.Create(value);
        output = isKnown ? output : OutputUtilities.CreateUnknown(value);
        return isSecret ? Output.CreateSecret(output) : output;
    }

    private static async Task<int> Later(int value)
    {
        await Task.Yield();
        return value;
    }
}
