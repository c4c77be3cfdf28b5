using System.Text.Json.Nodes;
using FreeAgentics.Infra.Cli.Tests.Preview;
using FreeAgentics.Infra.Cli.Tests.Processes;

namespace FreeAgentics.Infra.Cli.Tests.Changes;

/// <summary>The real program against what it declared itself, as a plan and as a state, whole or changed.</summary>
public sealed class Plans_and_states : IDisposable
{
    private const string Database = "aws:rds/instance:Instance";

    private readonly ProjectFolder _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task A_stack_that_stands_as_declared_differs_in_nothing_and_its_secrets_are_told_as_not_compared()
    {
        var plan = await SavedAsync();
        _project.Write("state.json", ExportedState.Of(plan));

        foreach (var baseline in new[] { "plan.json", "state.json" })
        {
            var preview = await _project.PreviewAsync("dev", "--against", baseline, "--exit-code");
            Assert.Contains("Resources: ", preview.Out, StringComparison.Ordinal);
            Assert.DoesNotContain(" to ", preview.Out[preview.Out.LastIndexOf("Resources: ", StringComparison.Ordinal)..], StringComparison.Ordinal);
            Assert.Contains("Not compared: ", preview.Out, StringComparison.Ordinal);
            Assert.DoesNotContain("canary", preview.Out, StringComparison.Ordinal);
            Assert.Equal(0, preview.Code);
        }

        var diff = await RunAsync("diff", "state.json", "plan.json", "--exit-code");
        Assert.Equal((0, true), (diff.Code, diff.Out.Contains(" unchanged", StringComparison.Ordinal)));
        Assert.Equal(0, (await RunAsync("drift", "dev", "--state", "state.json")).Code);
    }

    [Fact]
    public async Task A_change_is_pending_where_asked_and_two_comparisons_have_the_same_bytes()
    {
        var plan = await SavedAsync();
        _project.Write("old.json", plan.Replace("\"backupRetentionPeriod\": ", "\"backupRetentionPeriod\": 1", StringComparison.Ordinal));

        var diff = await RunAsync("diff", "old.json", "plan.json", "--exit-code", "--format", "json");

        Assert.Equal(3, diff.Code);
        Assert.Equal(0, (await RunAsync("diff", "old.json", "plan.json")).Code);
        Assert.Equal(diff.Out, (await RunAsync("diff", "old.json", "plan.json", "--format", "json")).Out);
        Assert.Contains("\"step\": \"update\"", diff.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_database_stops_the_preview_until_somebody_answers_for_it()
    {
        var plan = await SavedAsync();
        _project.Write("old.json", plan.Replace("\"engine\": \"postgres\"", "\"engine\": \"mysql\"", StringComparison.Ordinal));

        var stopped = await _project.PreviewAsync("dev", "--against", "old.json");
        Assert.Equal(1, stopped.Code);
        Assert.All(["✗ aws:rds/instance:Instance 'postgres-0' would be replaced, because of engine", "::postgres-0", "Lost: the database", "Safe: Take a snapshot"], text => Assert.Contains(text, stopped.Out, StringComparison.Ordinal));

        _project.Write("Pulumi.dev.yaml", $"{ProjectFolder.DevSettings.TrimEnd()}\n  freeagentics:guards:\n    allowances:\n      - urn: \"*$aws:rds/instance:Instance::postgres-0\"\n        reason: the data of dev can be made again\n        owner: platform\n        expires: \"2027-01-31\"\n");
        var allowed = await _project.PreviewAsync("dev", "--against", "old.json", "--today", "2027-01-31");
        Assert.Equal(0, allowed.Code);
        Assert.Contains("Allowed until 2027-01-31 (platform): the data of dev can be made again", allowed.Out, StringComparison.Ordinal);

        var late = await _project.PreviewAsync("dev", "--against", "old.json", "--today", "2027-02-01");
        Assert.Equal(1, late.Code);
        Assert.Contains("ended on 2027-01-31", late.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drift_that_an_autoscaler_explains_is_none()
    {
        // Without a limit storage does not grow by itself.
        var plan = await SavedAsync(ProjectFolder.DevSettings.Replace("    storageGib: 20\n", "    storageGib: 20\n    maxStorageGib: 100\n", StringComparison.Ordinal));
        _project.Write("grown.json", ExportedState.Of(plan, (name, record) => OfDatabase(name, record, database => database["outputs"]!["allocatedStorage"] = database["inputs"]!["allocatedStorage"]!.GetValue<int>() + 1)));
        _project.Write("changed.json", ExportedState.Of(plan, (name, record) => OfDatabase(name, record, database => database["inputs"]!["instanceClass"] = "db.r7g.16xlarge")));

        var grown = await RunAsync("drift", "dev", "--state", "grown.json");
        Assert.Equal(0, grown.Code);
        Assert.Contains("storage autoscaling of RDS", grown.Out, StringComparison.Ordinal);

        var changed = await RunAsync("drift", "dev", "--state", "changed.json", "--format", "json");
        Assert.Equal(3, changed.Code);
        var finding = Assert.Single(JsonNode.Parse(changed.Out)!["findings"]!.AsArray())!;
        Assert.Equal(("real", "instanceClass", "db.r7g.16xlarge"), (finding["kind"]!.GetValue<string>(), finding["path"]!.GetValue<string>(), finding["stands"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_teardown_of_what_stands_runs_no_program_and_says_what_is_in_the_way()
    {
        var plan = await SavedAsync();
        _project.Write("state.json", ExportedState.Of(plan, (name, record) => OfDatabase(name, record, database => database["protect"] = true)));

        var free = await _project.PreviewAsync("dev", "--destroy");
        Assert.Equal(0, free.Code);
        Assert.Contains("0 in the way", free.Out, StringComparison.Ordinal);

        var blocked = await _project.PreviewAsync("dev", "--destroy", "--against", "state.json", "--format", "json");
        Assert.Equal(1, blocked.Code);
        var report = JsonNode.Parse(blocked.Out)!;
        Assert.True(report["blocked"]!.GetValue<bool>());
        Assert.EndsWith("::postgres-0", Assert.Single(report["obstacles"]!.AsArray(), obstacle => obstacle!["blocks"]!.GetValue<bool>())!["urn"]!.GetValue<string>(), StringComparison.Ordinal);
        var waves = report["steps"]!.AsArray().ToLookup(step => step!["urn"]!.GetValue<string>().Split("::")[2].Split('$')[^1], step => step!["wave"]!.GetValue<int>());
        Assert.True(waves["kubernetes:apps/v1:Deployment"].Max() < waves["aws:eks/cluster:Cluster"].Single());
        Assert.True(waves[Database].Max() < waves["aws:ec2/subnet:Subnet"].Min());
        Assert.True(waves["aws:ec2/subnet:Subnet"].Max() < waves["aws:ec2/vpc:Vpc"].Single());
    }

    private static void OfDatabase(string name, JsonObject record, Action<JsonObject> change)
    {
        if (name == "postgres-0" && record["type"]!.GetValue<string>() == Database)
            change(record);
    }

    private async Task<string> SavedAsync(string? settings = null)
    {
        _project.Write("Pulumi.dev.yaml", settings ?? ProjectFolder.DevSettings);
        var preview = await _project.PreviewAsync("dev", "--save", "plan.json");
        Assert.True(preview.Code == 0, preview.Error);
        return await File.ReadAllTextAsync(Path.Combine(_project.Root, "plan.json"));
    }

    private Task<ProcessResult> RunAsync(params string[] arguments) => BuiltCommand.RunInAsync(_project.Root, [.. arguments, "--directory", _project.Root]);
}
