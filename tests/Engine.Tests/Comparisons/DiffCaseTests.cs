using System.Text.Json;
using FreeAgentics.Infra.Engine.Comparisons;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Plans.Json;

namespace FreeAgentics.Infra.Engine.Tests.Comparisons;

public sealed class DiffCaseTests
{
    public static TheoryData<string> Cases => [.. DiffCase.All.Select(diff => diff.ToString())];

    [Fact]
    public void There_are_enough_cases_each_with_a_name_of_its_own_and_a_source()
    {
        Assert.True(DiffCase.All.Count >= 60);
        Assert.Equal(DiffCase.All.Count, DiffCase.All.Select(diff => diff.ToString()).Distinct().Count());
        Assert.All(DiffCase.All, diff => Assert.True(diff.Source.Length > 10, diff.ToString()));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_steps_are_those_of_the_real_engine_and_provider(string name)
    {
        var diff = DiffCase.All.Single(candidate => candidate.ToString() == name);

        var plan = PlanComparison.Between(diff.Before, diff.After);

        foreach (var resource in plan.Resources)
            AssertStep(diff.Steps.TryGetValue(resource.Name, out var expected) ? expected : null, resource, plan);
        Assert.Empty(diff.Steps.Keys.Except(plan.Resources.Select(resource => resource.Name)));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_stands_does_not_differ_from_itself(string name)
    {
        var diff = DiffCase.All.Single(candidate => candidate.ToString() == name);

        Assert.All(PlanComparison.Between(diff.After, diff.After).Resources, resource =>
            Assert.True(resource.Step.Kind is StepKind.Same or StepKind.Read || resource.Inputs.HasUnknowns || resource.Options.ImportId is not null, $"{resource.Urn} {resource.Step}"));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_comparison_through_files_is_the_same_to_the_byte(string name)
    {
        var diff = DiffCase.All.Single(candidate => candidate.ToString() == name);

        var direct = PlanJson.ToJson(PlanComparison.Between(diff.Before, diff.After));
        var filed = PlanJson.ToJson(PlanComparison.Between(PlanJson.Read(PlanJson.ToJson(diff.Before)), PlanJson.Read(PlanJson.ToJson(diff.After))));
        Assert.Equal(direct, filed);
    }

    private static void AssertStep(JsonElement? expected, PlanResource resource, Plan plan)
    {
        var step = expected?.GetProperty("step").GetString() ?? "same";
        Assert.Equal(step, StepNames.Of(resource.Step.Kind));
        Assert.Equal(Texts(expected, "changes"), resource.Step.Changes.Select(change => change.Path + (change.Replaces ? "!" : "")).ToArray());
        Assert.Equal(Flag(expected, "deleteBeforeReplace"), resource.Step.DeleteBeforeReplace);
        Assert.Equal(Texts(expected, "notCompared"), resource.Step.NotCompared.ToArray());
        Assert.Equal(Member(expected, "formerUrn")?.GetString(), resource.FormerUrn);
        if (Member(expected, "causes") is { } causes)
        {
            var told = resource.Step.Changes.Where(change => change.Cause is not null).Select(change => (change.Path, plan.Resources.Single(other => other.Urn == change.Cause).Name));
            Assert.Equal(causes.EnumerateObject().Select(cause => (cause.Name, cause.Value.GetString()!)).ToArray(), told.ToArray());
        }
    }

    private static JsonElement? Member(JsonElement? json, string name) => json is { } there && there.TryGetProperty(name, out var value) ? value : null;

    private static string[] Texts(JsonElement? json, string name) => Member(json, name) is { } list ? [.. list.EnumerateArray().Select(text => text.GetString()!)] : [];

    private static bool Flag(JsonElement? json, string name) => Member(json, name) is { ValueKind: JsonValueKind.True };
}
