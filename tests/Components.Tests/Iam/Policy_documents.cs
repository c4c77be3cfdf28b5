using System.Text.Json.Nodes;
using FreeAgentics.Infra.Components.Iam;
using FreeAgentics.Infra.Components.Tests.Declaring;

namespace FreeAgentics.Infra.Components.Tests.Iam;

public class Policy_documents
{
    [Fact]
    public async Task Write_one_value_plainly_and_several_as_a_list()
    {
        var statement = await Written(new("Read")
        {
            Actions = ["s3:GetObject"],
            Resources = ["arn:one", "arn:two"],
            Conditions = [new("StringEquals", "aws:SourceAccount", "000000000000")],
        });
        Assert.Equal("s3:GetObject", (string?)statement["Action"]);
        Assert.Equal(["arn:one", "arn:two"], statement["Resource"]!.AsArray().Select(arn => (string)arn!));
        Assert.Equal("000000000000", (string?)statement["Condition"]!["StringEquals"]!["aws:SourceAccount"]);
        Assert.Null(statement["Principal"]);
    }

    [Fact]
    public async Task Gather_conditions_under_their_operator()
    {
        var statement = await Written(new("Read")
        {
            Principal = PolicyPrincipal.Service("a.amazonaws.com", "b.amazonaws.com"),
            Conditions = [new("StringEquals", "one", "1"), new("Bool", "two", "true"), new("StringEquals", "three", "3", "4")],
        });
        Assert.Equal(["a.amazonaws.com", "b.amazonaws.com"], statement["Principal"]!["Service"]!.AsArray().Select(service => (string)service!));
        Assert.Equal("1", (string?)statement["Condition"]!["StringEquals"]!["one"]);
        Assert.Equal(["3", "4"], statement["Condition"]!["StringEquals"]!["three"]!.AsArray().Select(value => (string)value!));
        Assert.Equal("true", (string?)statement["Condition"]!["Bool"]!["two"]);
    }

    private static async Task<JsonObject> Written(PolicyStatement statement)
    {
        var plan = await Declaration.Of(() => _ = new Pulumi.Aws.Iam.RolePolicy("policy", new() { Role = "role", Policy = PolicyDocument.Of(statement) }));
        var document = JsonNode.Parse(plan.Single("aws:iam/rolePolicy:RolePolicy").Input<string>("policy"))!;
        Assert.Equal("2012-10-17", (string?)document["Version"]);
        return document["Statement"]!.AsArray()[0]!.AsObject();
    }
}
