using System.Collections.Immutable;
using CsCheck;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Plans.Json;

namespace FreeAgentics.Infra.Engine.Tests.Plans;

public sealed class PlanJsonTests
{
    private static readonly Gen<PropertyValue> Leaf = Gen.OneOf<PropertyValue>(
        Gen.String.Select(text => (PropertyValue)new StringValue(text)),
        Gen.Double[-1e12, 1e12].Select(number => (PropertyValue)new NumberValue(number)),
        Gen.Int.Select(number => (PropertyValue)new NumberValue(number)),
        Gen.Bool.Select(flag => (PropertyValue)new BoolValue(flag)),
        Gen.Const((PropertyValue)UnknownValue.Instance),
        Gen.Const((PropertyValue)NullValue.Instance),
        Gen.Const((PropertyValue)SecretValue.Masked),
        Gen.Const((PropertyValue)new SecretValue(UnknownValue.Instance)),
        Gen.Const((PropertyValue)new AssetValue("text", null, null)),
        Gen.Const((PropertyValue)new ResourceReferenceValue("urn:pulumi:dev::test::a:b:C::d", "", "1.0.0")));

    private static readonly Gen<PropertyValue> Nested = Gen.Recursive<PropertyValue>((depth, self) => depth > 2
        ? Leaf
        : Gen.Frequency(
            (3, Leaf),
            (1, self.Array[0, 4].Select(items => (PropertyValue)new ArrayValue([.. items]))),
            (1, Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 1, 6], self).Array[0, 4].Select(fields => (PropertyValue)Object(fields)))));

    private static readonly Gen<Plan> AnyPlan = Gen.Select(Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 1, 6], Nested).Array[0, 6], Gen.Int[0, 6])
        .Select((fields, kind) => new Plan("test", "dev", [Resource("a", Object(fields), (StepKind)kind)], Object(fields)));

    [Fact]
    public void What_is_written_is_read_back_and_written_alike() => AnyPlan.Sample(plan =>
    {
        var json = PlanJson.ToJson(plan);
        var read = PlanJson.Read(json);
        Assert.Equal(plan.Resources[0].Inputs, read.Resources[0].Inputs);
        Assert.Equal(plan.Resources[0].Step.Kind, read.Resources[0].Step.Kind);
        Assert.Equal(json, PlanJson.ToJson(read));
    });

    [Fact]
    public void A_resource_keeps_everything_it_has()
    {
        var resource = Resource("a", ObjectValue.Empty, StepKind.Replace) with
        {
            Parent = "urn:pulumi:dev::test::a:b:C::parent",
            Id = "i-1",
            Provider = "urn:pulumi:dev::test::pulumi:providers:aws::aws::id",
            Dependencies = ["urn:pulumi:dev::test::a:b:C::x"],
            PropertyDependencies = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.Add("p", ["urn:pulumi:dev::test::a:b:C::x"]),
            FormerUrn = "urn:pulumi:dev::test::a:b:C::old",
            Step = new PlanStep(StepKind.Replace, [new PropertyChange("a.b[0]", new NumberValue(1), UnknownValue.Instance, true) { Cause = "urn:pulumi:dev::test::a:b:C::x" }])
            {
                DeleteBeforeReplace = true,
                NotCompared = ["password"],
            },
            Options = new PlanOptions
            {
                Protect = true,
                RetainOnDelete = true,
                DeleteBeforeReplace = false,
                DeletedWith = "urn:pulumi:dev::test::a:b:C::cluster",
                ImportId = "i-1",
                IgnoreChanges = ["a"],
                ReplaceOnChanges = ["b"],
                AdditionalSecretOutputs = ["c"],
                Aliases = ["urn:pulumi:dev::test::a:b:C::old"],
                CustomTimeouts = ImmutableSortedDictionary<string, TimeSpan>.Empty.Add("create", TimeSpan.FromMinutes(30)),
            },
        };

        var json = PlanJson.ToJson(PlanOf(resource));
        var read = PlanJson.Read(json).Resources[0];

        Assert.Equal(json, PlanJson.ToJson(PlanOf(read)));
        Assert.Equal(TimeSpan.FromMinutes(30), read.Options.CustomTimeouts["create"]);
        Assert.Equal(resource.Step.Changes.ToArray(), read.Step.Changes.ToArray());
        Assert.Equal((true, "password", resource.FormerUrn), (read.Step.DeleteBeforeReplace, Assert.Single(read.Step.NotCompared), read.FormerUrn));
        Assert.Equal(resource.PropertyDependencies["p"].ToArray(), read.PropertyDependencies["p"].ToArray());
    }

    [Fact]
    public void The_form_is_pinned() => Assert.Equal(
        """
        {
          "schemaVersion": 1,
          "project": "test",
          "stack": "dev",
          "resources": [
            {
              "urn": "urn:pulumi:dev::test::a:b:C::a",
              "type": "a:b:C",
              "name": "a",
              "parent": null,
              "custom": true,
              "step": "create",
              "inputs": {
                "password": {
                  "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
                  "value": "[secret]"
                },
                "port": 5432,
                "subnet": "04da6b54-80e4-46f7-96ec-b56ff0331ba9"
              },
              "outputs": {},
              "dependencies": []
            }
          ],
          "outputs": {}
        }

        """,
        PlanJson.ToJson(PlanOf(Resource("a", Object(
            ("password", new SecretValue(new StringValue("canary"))), ("port", new NumberValue(5432)), ("subnet", UnknownValue.Instance)), StepKind.Create))));

    [Fact]
    public void A_secret_is_in_no_plan_file() => Nested.Sample(value =>
    {
        var secret = new SecretValue(Object(("deep", new ArrayValue([new StringValue("canary-1234"), value]))));
        var json = PlanJson.ToJson(PlanOf(Resource("a", Object(("s", secret)), StepKind.Create)));
        Assert.DoesNotContain("canary-1234", json, StringComparison.Ordinal);
    });

    [Fact]
    public void Resources_come_in_the_order_of_their_urns() => Assert.Equal(
        PlanJson.ToJson(PlanOf(Resource("a", ObjectValue.Empty, StepKind.Create), Resource("b", ObjectValue.Empty, StepKind.Create))),
        PlanJson.ToJson(PlanOf(Resource("b", ObjectValue.Empty, StepKind.Create), Resource("a", ObjectValue.Empty, StepKind.Create))));

    [Theory]
    [InlineData("", "This is not a whole plan: line 1: the JSON ends too early or is malformed.")]
    [InlineData("{\n  \"schemaVersion\": 1,\n  \"reso", "This is not a whole plan: line 3: the JSON ends too early or is malformed.")]
    [InlineData("[]", "This is not a whole plan: the top level must be an object.")]
    [InlineData("{}", "This is not a whole plan: schemaVersion must be there.")]
    [InlineData("{\"schemaVersion\": 2}", "The plan has schema version 2; this program reads version 1.")]
    [InlineData("{\"schemaVersion\": 1}", "This is not a whole plan: resources must be there.")]
    [InlineData(
        "{\"schemaVersion\": 1, \"project\": \"p\", \"stack\": \"s\", \"resources\": [{\"urn\": 1}], \"outputs\": {}}",
        "This is not a whole plan: resources[0].urn must be a string.")]
    [InlineData(
        "{\"schemaVersion\": 1, \"project\": \"p\", \"stack\": \"s\", \"resources\": [{\"urn\": \"u\", \"type\": \"t\", \"name\": \"n\", \"inputs\": {}, \"outputs\": {}, \"step\": \"destroy\"}], \"outputs\": {}}",
        "This is not a whole plan: resources[0].step must be the name of a step, not 'destroy'.")]
    [InlineData(
        "{\"schemaVersion\": 1, \"project\": \"p\", \"stack\": \"s\", \"resources\": [{\"urn\": \"u\", \"type\": \"t\", \"name\": \"n\", \"inputs\": {}, \"outputs\": {}, \"step\": \"same\"}, {\"urn\": \"u\", \"type\": \"t\", \"name\": \"n\", \"inputs\": {}, \"outputs\": {}, \"step\": \"same\"}], \"outputs\": {}}",
        "This is not a whole plan: resources[1] has the URN of another resource, u.")]
    public void A_broken_file_is_refused_with_the_reason(string json, string reason)
    {
        var refusal = Assert.Throws<PlanFormatException>(() => PlanJson.Read(json));
        Assert.Equal($"{reason} Save it again with './infra preview <stack> --save FILE'.", refusal.Message);
    }

    [Fact]
    public void A_plan_of_a_failed_run_says_so_in_its_file() =>
        Assert.False(PlanJson.Read(PlanJson.ToJson(PlanOf() with { Complete = false })).Complete);

    private static Plan PlanOf(params PlanResource[] resources) => new("test", "dev", [.. resources], ObjectValue.Empty);

    private static PlanResource Resource(string name, ObjectValue inputs, StepKind step) => new()
    {
        Urn = $"urn:pulumi:dev::test::a:b:C::{name}",
        Type = "a:b:C",
        Name = name,
        Custom = true,
        Inputs = inputs,
        Outputs = ObjectValue.Empty,
        Step = PlanStep.Of(step),
    };

    private static ObjectValue Object(params (string Name, PropertyValue Value)[] fields)
    {
        var result = ObjectValue.Empty.Properties;
        foreach (var (name, value) in fields)
            result = result.SetItem(name, value);
        return new ObjectValue(result);
    }
}
