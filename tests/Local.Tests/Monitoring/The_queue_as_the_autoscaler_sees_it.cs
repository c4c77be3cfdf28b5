using System.Text.Json;
using FreeAgentics.Infra.Cli.Tests.Processes;
using FreeAgentics.Infra.Local.Tests.Platforms;

namespace FreeAgentics.Infra.Local.Tests.Monitoring;

/// <summary>Proof 5: tasks in the list → exporter → Prometheus → the number that the HPA divides, whoever feeds it.</summary>
[Collection(ProdCollection.Name)]
public sealed class The_queue_as_the_autoscaler_sees_it(ProdBehindNginx platform)
{
    private const int Tasks = 137;

    [Fact]
    public async Task Is_as_long_as_it_is()
    {
        await platform.DoAsync("scale", "workers=0");
        using var prometheus = new PrometheusApi(platform.Start.AddressOf("prometheus"));
        await ExpectAsync(prometheus, 0);

        await platform.Queue.ListLeftPushAsync("task_queue", [.. Enumerable.Range(0, Tasks).Select(number => (StackExchange.Redis.RedisValue)$"no task {number}")]);
        await ExpectAsync(prometheus, Tasks);

        // KEDA asks Redis itself, for the list and by the length that the ScaledObject names.
        using var keda = await ScalerAsync("keda", "kubernetes:keda.sh/v1alpha1:ScaledObject");
        var trigger = keda.RootElement.GetProperty("spec").GetProperty("triggers").EnumerateArray().Single(candidate => candidate.GetProperty("type").GetString() == "redis").GetProperty("metadata");
        var length = await platform.Queue.ListLengthAsync(trigger.GetProperty("listName").GetString());
        Assert.Equal(14, Replicas(length, trigger.GetProperty("listLength").GetString()!));

        // The adapter asks Prometheus, by its rule and the selector of the guide's worker-hpa.
        using var hpa = await ScalerAsync("adapter", "kubernetes:autoscaling/v2:HorizontalPodAutoscaler");
        var metric = hpa.RootElement.GetProperty("spec").GetProperty("metrics")[0].GetProperty("external");
        var value = await prometheus.ValueAsync(AdapterQuery.Of(await RuleAsync(), metric.GetProperty("metric"), "freeagentics"));
        Assert.Equal(Tasks, value);
        Assert.Equal(14, Replicas(value!.Value, metric.GetProperty("target").GetProperty("averageValue").GetString()!));

        // What is no task is not lost and not tried for ever.
        await platform.DoAsync("scale", "workers=2");
        await ExpectAsync(prometheus, 0);
        Assert.Equal(Tasks, await platform.Queue.ListLengthAsync("task_queue:dead"));
    }

    private static Task ExpectAsync(PrometheusApi prometheus, double length) => Eventually.IsAsync(
        async () => await prometheus.ValueAsync("redis_queue_length{queue=\"task_queue\"}") == length, $"redis_queue_length is {length}");

    // As the HPA does with an average value.
    private static int Replicas(double value, string average) => (int)Math.Ceiling(value / double.Parse(average, System.Globalization.CultureInfo.InvariantCulture));

    private static async Task<JsonElement> RuleAsync()
    {
        using var plan = await PlanAsync("adapter");
        var release = plan.RootElement.GetProperty("resources").EnumerateArray().Single(resource => resource.GetProperty("name").GetString() == "prometheus-adapter"
            && resource.GetProperty("type").GetString() == "kubernetes:helm.sh/v3:Release");
        return release.GetProperty("inputs").GetProperty("values").GetProperty("rules").GetProperty("external")[0].Clone();
    }

    private static async Task<JsonDocument> ScalerAsync(string scaler, string type)
    {
        using var plan = await PlanAsync(scaler);
        var found = plan.RootElement.GetProperty("resources").EnumerateArray()
            .Single(resource => resource.GetProperty("type").GetString() == type && resource.GetProperty("name").GetString() == "worker-hpa");
        return JsonDocument.Parse(found.GetProperty("inputs").GetRawText());
    }

    // The stack with one setting more.
    private static async Task<JsonDocument> PlanAsync(string scaler)
    {
        using var project = new TemporaryFolder();
        project.Write("Pulumi.yaml", await File.ReadAllTextAsync(Path.Combine(BuiltCommand.Repository, "Pulumi.yaml")));
        var dev = await File.ReadAllTextAsync(Path.Combine(BuiltCommand.Repository, "Pulumi.dev.yaml"));
        project.Write("Pulumi.dev.yaml", $"{dev.TrimEnd()}\n  freeagentics:worker:\n    autoscaling:\n      scaler: {scaler}\n");
        var preview = await BuiltCommand.RunAsync("preview", "dev", "--format", "json", "--directory", project.Path);
        Assert.True(preview.Out.Length > 0, preview.Error);
        return JsonDocument.Parse(preview.Out);
    }
}
