using System.Collections.Immutable;
using CsCheck;
using FreeAgentics.Infra.Engine.Diffs;
using FreeAgentics.Infra.Engine.Paths;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Tests.Baselines;

public sealed class DiffTests
{
    private static readonly Gen<string> Name = Gen.OneOf(new[] { "a", "b", "c.d", "e/f", "g[0]", "\"h" }.Select(name => Gen.Const(name)).ToArray());

    private static readonly Gen<PropertyValue> Value = Gen.Recursive<PropertyValue>((depth, self) => depth > 2
        ? Gen.Int[0, 3].Select(number => (PropertyValue)new NumberValue(number))
        : Gen.OneOf(
            Gen.Int[0, 3].Select(number => (PropertyValue)new NumberValue(number)),
            self.Array[0, 3].Select(items => (PropertyValue)new ArrayValue([.. items])),
            Gen.Select(Name, self).Array[0, 3].Select(fields => (PropertyValue)Object(fields))));

    private static readonly Gen<ObjectValue> Inputs = Gen.Select(Name, Value).Array[0, 4].Select(Object);

    [Fact]
    public void Equal_inputs_have_no_differences() => Inputs.Sample(inputs => Assert.Empty(PropertyDiff.Between("a:b:C", inputs, new ObjectValue(inputs.Properties.ToImmutableSortedDictionary(StringComparer.Ordinal))).Differences));

    [Fact]
    public void The_differences_lead_from_one_side_to_the_other() => Gen.Select(Inputs, Inputs).Sample((before, after) =>
        Assert.Equal(after, Applied.To(before, PropertyDiff.Between("a:b:C", before, after).Differences)));

    [Fact]
    public void A_difference_has_two_sides_that_differ() => Gen.Select(Inputs, Inputs).Sample((before, after) =>
        Assert.All(PropertyDiff.Between("a:b:C", before, after).Differences, difference => Assert.NotEqual(difference.Before, difference.After)));

    [Fact]
    public void Members_of_a_set_may_come_in_any_order() => Gen.Int[0, 5].Array[0, 6].Sample(numbers =>
    {
        var members = numbers.Distinct().Select(number => (PropertyValue)new StringValue($"sg-{number}")).ToArray();
        var (one, other) = (Object([("vpcSecurityGroupIds", new ArrayValue([.. members]))]), Object([("vpcSecurityGroupIds", new ArrayValue([.. members.Reverse()]))]));
        Assert.Empty(PropertyDiff.Between("aws:rds/instance:Instance", one, other).Differences);
    });

    [Fact]
    public void Ignoring_every_path_that_differs_leaves_no_difference() => Gen.Select(Inputs, Inputs).Sample((before, after) =>
    {
        var tops = before.Properties.Keys.Union(after.Properties.Keys).Select(name => PropertyPath.Append("", name));
        Assert.Equal(before, IgnoredChanges.Restore(after, before, [.. tops]));
        Assert.Equal(before, IgnoredChanges.Restore(after, before, ["*"]));
    });

    [Fact]
    public void A_path_reads_back_as_it_was_written() => Gen.Select(Name, Gen.Int[0, 9], Name).Sample((outer, index, inner) =>
    {
        var path = PropertyPath.Append(PropertyPath.Append(PropertyPath.Append("", outer), index), inner);
        Assert.Equal(new[] { outer, $"{index}", inner }, PropertyPath.Parse(path).Segments.ToArray());
    });

    [Theory]
    [InlineData("spec.replicas", "spec.replicas", true)]
    [InlineData("spec", "spec.replicas", true)]
    [InlineData("spec.*", "spec.replicas", true)]
    [InlineData("spec.containers[*].image", "spec.containers[3].image", true)]
    [InlineData("spec.containers[0].image", "spec.containers[3].image", false)]
    [InlineData("spec.replicas", "spec", false)]
    public void A_path_covers_what_it_leads_to(string path, string other, bool covers) =>
        Assert.Equal(covers, PropertyPath.Parse(path).Covers(PropertyPath.Parse(other)));

    private static ObjectValue Object((string Name, PropertyValue Value)[] fields)
    {
        var result = ObjectValue.Empty.Properties;
        foreach (var (name, value) in fields)
            result = result.SetItem(name, value);
        return new ObjectValue(result);
    }
}
