using FreeAgentics.Infra.Engine.Functions;
using FreeAgentics.Infra.Engine.Simulation;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Schemas;

namespace FreeAgentics.Infra.Engine.Tests.Simulation;

public sealed class TableTests
{
    private static readonly SchemaCatalog Catalog = SchemaCatalog.Default;

    public static TheoryData<string> Types => [.. Catalog.ResourceTokens
        .Where(token => token.StartsWith("aws:", StringComparison.Ordinal) || token.StartsWith("random:", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Types))]
    public void No_type_stumbles_over_empty_or_unknown_inputs(string type)
    {
        var schema = Catalog.Resource(type)!;
        var unknown = schema.Inputs.Keys.Aggregate(ObjectValue.Empty.Properties, (inputs, name) => inputs.Add(name, UnknownValue.Instance));
        foreach (var inputs in new[] { ObjectValue.Empty, new ObjectValue(unknown) })
        {
            var (_, outputs) = new OutputSource(Catalog).Simulate("urn:pulumi:dev::test::t::n", type, "n", inputs, Infra.Engine.Providers.ProviderSite.Of(ObjectValue.Empty));
            Assert.All(schema.Outputs.Values.Where(output => output.Required), output => Assert.NotNull(outputs[output.Name]));
        }
    }

    [Fact]
    public void Every_function_with_facts_is_answered() =>
        Assert.Empty(Catalog.FunctionTokens("aws").Where(token => FunctionTable.Find(token) is null));
}
