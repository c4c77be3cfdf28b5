using System.Text.Json;
using FreeAgentics.Infra.Components.Autoscaling;
using FreeAgentics.Infra.Components.Tests.Declaring;

namespace FreeAgentics.Infra.Components.Tests.Autoscaling;

public class The_worker_autoscaler
{
    private const string Hpa = "kubernetes:autoscaling/v2:HorizontalPodAutoscaler";
    private const string Scaled = "kubernetes:keda.sh/v1alpha1:ScaledObject";

    [Fact]
    public async Task By_the_adapter_is_the_guides_manifest_letter_for_letter()
    {
        var declared = await Declare("freeagentics:worker: { autoscaling: { scaler: adapter } }");
        Assert.Empty(declared.All(Scaled));
        const string Guide = """
            {"scaleTargetRef":{"apiVersion":"apps/v1","kind":"Deployment","name":"worker-deployment"},"minReplicas":2,"maxReplicas":15,
             "metrics":[{"type":"External","external":{"metric":{"name":"redis_queue_length","selector":{"matchLabels":{"queue":"task_queue"}}},"target":{"type":"AverageValue","averageValue":"10"}}}]}
            """;
        var autoscaler = declared.Single(Hpa);
        Assert.Equal("worker-hpa", autoscaler.Input<string>("metadata.name"));
        var spec = JsonSerializer.SerializeToElement(autoscaler.Find("spec"));
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(Guide).RootElement, spec), spec.GetRawText());
    }

    [Fact]
    public async Task By_KEDA_keeps_the_guides_name_and_figures_and_declares_no_HPA_of_its_own()
    {
        var declared = await Declare();
        Assert.Empty(declared.All(Hpa));
        var scaled = declared.Single(Scaled);
        Assert.Equal("worker-hpa", scaled.Input<string>("spec.advanced.horizontalPodAutoscalerConfig.name"));
        Assert.Equal(2d, scaled.Find("spec.minReplicaCount"));
        Assert.Equal(15d, scaled.Find("spec.maxReplicaCount"));
        Assert.Equal("task_queue", scaled.Input<string>("spec.triggers.0.metadata.listName"));
        Assert.Equal("10", scaled.Input<string>("spec.triggers.0.metadata.listLength"));
        Assert.Equal("true", scaled.Input<string>("spec.triggers.0.metadata.enableTLS"));
    }

    [Fact]
    public async Task Adds_pods_at_times_that_are_set()
    {
        var declared = await Declare("freeagentics:capacity: { schedules: [ { name: day, start: \"0 7 * * 1-5\", end: \"0 19 * * 1-5\", workerReplicas: 6 } ] }");
        var scaled = declared.Single(Scaled);
        Assert.Equal("cron", scaled.Input<string>("spec.triggers.1.type"));
        Assert.Equal("6", scaled.Input<string>("spec.triggers.1.metadata.desiredReplicas"));
    }

    private static Task<Declaration> Declare(params string[] sections)
    {
        var settings = TestStack.Settings(sections);
        return Declaration.Of(() => _ = new WorkerAutoscaler("worker-autoscaler", new("freeagentics", settings.Worker.Autoscaling, settings.Capacity.Schedules)
        {
            Queue = settings.Worker.Queue,
            QueueHost = "queue.invalid",
            ByUser = false,
        }));
    }
}
