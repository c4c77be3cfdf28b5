using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Plans.Json;
using FreeAgentics.Infra.Protocol;
using FreeAgentics.Infra.Testing;
using FreeAgentics.Infra.Testing.Raw;
using Struct = Google.Protobuf.WellKnownTypes.Struct;

namespace FreeAgentics.Infra.Engine.Tests.Baselines;

public sealed class BaselineTests
{
    private const string Database = "aws:rds/instance:Instance";
    private const string Password = "random:index/randomPassword:RandomPassword";

    [Fact]
    public async Task The_same_program_changes_nothing_and_gets_its_recorded_outputs()
    {
        var first = await PreviewAsync(Inputs());
        var second = await PreviewAsync(Inputs(), first);
        Assert.All(second.Succeeded().Resources, resource => Assert.Equal(StepKind.Same, resource.Step.Kind));
        Assert.Equal(first.Plan.Single(Database).Outputs, second.Plan.Single(Database).Outputs);
    }

    [Fact]
    public async Task A_baseline_that_went_through_a_file_changes_nothing_either()
    {
        var first = await PreviewAsync(Inputs(("password", Values.Secret("canary-1234"))));
        var second = await PreviewAsync(Inputs(("password", Values.Secret("canary-1234"))), Saved(first));
        Assert.All(second.Succeeded().Resources, resource => Assert.Equal(StepKind.Same, resource.Step.Kind));
    }

    [Fact]
    public async Task A_change_in_place_is_an_update_with_its_path()
    {
        var first = await PreviewAsync(Inputs(("allocatedStorage", 20)));
        var database = (await PreviewAsync(Inputs(("allocatedStorage", 40)), first)).Succeeded().Single(Database);
        Assert.Equal(StepKind.Update, database.Step.Kind);
        Assert.Equal(new PropertyChange("allocatedStorage", new NumberValue(20), new NumberValue(40), false), Assert.Single(database.Step.Changes));
        Assert.Equal(new NumberValue(40), database.Outputs["allocatedStorage"]);
        Assert.Equal(first.Plan.Single(Database).Outputs["arn"], database.Outputs["arn"]);
        Assert.Equal(first.Plan.Single(Database).Id, database.Id);
    }

    [Fact]
    public async Task A_change_that_the_provider_cannot_make_in_place_replaces_and_leaves_outputs_unknown()
    {
        var first = await PreviewAsync(Inputs(("engine", "postgres")));
        var database = (await PreviewAsync(Inputs(("engine", "mysql")), first)).Succeeded().Single(Database);
        Assert.Equal(StepKind.Replace, database.Step.Kind);
        Assert.Equal("engine", Assert.Single(database.Step.Changes, change => change.Replaces).Path);
        Assert.Null(database.Id);
        Assert.IsType<UnknownValue>(database.Outputs["arn"]);
    }

    [Fact]
    public async Task What_is_new_beside_a_baseline_has_unknown_outputs()
    {
        var first = await PreviewAsync(Inputs());
        var second = await PreviewAsync(Inputs(), first, program => program.CustomAsync(Password, "new", Values.Object(("length", 8))));
        var added = second.Succeeded().Single(Password, "new");
        Assert.Equal(StepKind.Create, added.Step.Kind);
        Assert.Equal(new SecretValue(UnknownValue.Instance), added.Outputs["result"]);
    }

    [Fact]
    public async Task What_is_gone_is_deleted()
    {
        var first = await PreviewAsync(Inputs(), more: program => program.CustomAsync(Password, "old", Values.Object(("length", 8))));
        var second = await PreviewAsync(Inputs(), first);
        Assert.Equal(StepKind.Delete, second.Succeeded().Single(Password, "old").Step.Kind);
    }

    [Fact]
    public async Task A_failed_program_deletes_nothing()
    {
        var first = await PreviewAsync(Inputs());
        var second = await RawProgram.PreviewAsync(
            program => program.CustomAsync("nothing", "x"), PreviewRequests.Plain with { Baseline = first.Plan });
        Assert.DoesNotContain(second.Plan.Resources, resource => resource.Step.Kind == StepKind.Delete);
    }

    [Fact]
    public async Task Ignored_changes_are_no_changes()
    {
        var first = await PreviewAsync(Inputs(("tags", Values.Object(("a", "1"), ("b", "1"))), ("engineVersion", "17.1")));
        var second = await PreviewAsync(
            Inputs(("tags", Values.Object(("a", "2"), ("b", "1"))), ("engineVersion", "17.2")), first,
            options: request => request.IgnoreChanges.Add(["tags.a", "engineVersion"]));
        var database = second.Succeeded().Single(Database);
        Assert.Equal(StepKind.Same, database.Step.Kind);
        Assert.Equal(new StringValue("17.1"), database.Inputs["engineVersion"]);
    }

    [Fact]
    public async Task ReplaceOnChanges_makes_a_replacement_of_an_update()
    {
        var first = await PreviewAsync(Inputs(("tags", Values.Object(("a", "1")))));
        var second = await PreviewAsync(
            Inputs(("tags", Values.Object(("a", "2")))), first, options: request => request.ReplaceOnChanges.Add("tags.*"));
        Assert.Equal(StepKind.Replace, second.Succeeded().Single(Database).Step.Kind);
    }

    [Fact]
    public async Task A_replacement_cascades_through_unknown_values()
    {
        async Task Body(RawProgram program, int length)
        {
            var password = await program.CustomAsync(Password, "db", Values.Object(("length", length)));
            var result = password.Object.Fields.TryGetValue("result", out var value) ? value : Values.Secret(Values.Unknown);
            await DatabaseAsync(program, Inputs(("password", result)));
        }

        var first = await RawProgram.PreviewAsync(program => Body(program, 16));
        var second = await RawProgram.PreviewAsync(program => Body(program, 24), PreviewRequests.Plain with { Baseline = first.Plan });
        Assert.Equal(StepKind.Replace, second.Succeeded().Single(Password).Step.Kind);
        var database = second.Plan.Single(Database);
        Assert.Equal(StepKind.Update, database.Step.Kind);
        Assert.Equal("password", Assert.Single(database.Step.Changes).Path);
    }

    [Fact]
    public async Task A_replaced_provider_replaces_what_it_manages()
    {
        async Task Body(RawProgram program, string kubeconfig)
        {
            var provider = await program.CustomAsync("pulumi:providers:kubernetes", "k8s", Values.Object(("kubeconfig", kubeconfig), ("clusterIdentifier", kubeconfig)),
                request => request.ReplaceOnChanges.Add("clusterIdentifier"));
            await program.CustomAsync("kubernetes:core/v1:ConfigMap", "settings", options: request =>
                request.Provider = $"{provider.Urn}::{(provider.Id.Length > 0 ? provider.Id : Values.Unknown)}");
        }

        var first = await RawProgram.PreviewAsync(program => Body(program, "one"));
        var second = await RawProgram.PreviewAsync(program => Body(program, "two"), PreviewRequests.Plain with { Baseline = first.Plan });
        var map = second.Succeeded().Single("kubernetes:core/v1:ConfigMap");
        Assert.Equal(StepKind.Replace, map.Step.Kind);
        Assert.Equal("provider", map.Step.Changes[0].Path);
    }

    [Fact]
    public async Task An_automatic_name_that_stands_is_kept()
    {
        var first = await PreviewAsync(Inputs());
        var renamed = Replace(first.Plan, Database, database => database with
        {
            Inputs = new ObjectValue(database.Inputs.Properties.SetItem("identifier", new StringValue("main-0000000"))),
        });
        var second = await RawProgram.PreviewAsync(program => DatabaseAsync(program, Inputs()), PreviewRequests.Plain with { Baseline = renamed });
        Assert.Equal(new StringValue("main-0000000"), second.Succeeded().Single(Database).Inputs["identifier"]);
    }

    [Fact]
    public async Task An_import_is_a_step_of_its_own_until_it_stands()
    {
        var first = await PreviewAsync(Inputs(), options: request => request.ImportId = "db-EXISTING");
        Assert.Equal((StepKind.Import, "db-EXISTING"), (first.Plan.Single(Database).Step.Kind, first.Plan.Single(Database).Id));
        var second = await PreviewAsync(Inputs(), first, options: request => request.ImportId = "db-EXISTING");
        Assert.Equal(StepKind.Same, second.Plan.Single(Database).Step.Kind);
    }

    [Fact]
    public async Task The_plan_of_another_stack_is_no_baseline()
    {
        var first = await PreviewAsync(Inputs());
        var second = await RawProgram.PreviewAsync(
            program => program.StackAsync(), PreviewRequests.Plain with { Stack = "prod", Baseline = first.Plan });
        Assert.Equal(["The baseline is a plan of test/dev, not of test/prod. Compare with a plan of the same stack."], second.Errors());
    }

    private static PreviewResult Saved(PreviewResult result) => result with { Plan = PlanJson.Read(PlanJson.ToJson(result.Plan)) };

    private static Plan Replace(Plan plan, string type, Func<PlanResource, PlanResource> change) =>
        plan with { Resources = [.. plan.Resources.Select(resource => resource.Type == type ? change(resource) : resource)] };

    private static Struct Inputs(params (string Name, object? Value)[] more) => Values.Object([("instanceClass", "db.t4g.small"), .. more]);

    private static Task<PreviewResult> PreviewAsync(
        Struct inputs, PreviewResult? baseline = null, Func<RawProgram, Task>? more = null, Action<RegisterResourceRequest>? options = null) =>
        RawProgram.PreviewAsync(
            async program =>
            {
                await DatabaseAsync(program, inputs, options);
                if (more is not null)
                    await more(program);
            },
            PreviewRequests.Plain with { Baseline = baseline?.Plan });

    private static async Task DatabaseAsync(RawProgram program, Struct inputs, Action<RegisterResourceRequest>? options = null)
    {
        var provider = await program.AwsAsync();
        await program.CustomAsync(Database, "main", inputs, request =>
        {
            request.Provider = provider;
            options?.Invoke(request);
        });
    }
}
