using System.Text.Json;
using FreeAgentics.Infra.Components.Autoscaling;
using FreeAgentics.Infra.Components.Tests.Declaring;

namespace FreeAgentics.Infra.Components.Tests.Autoscaling;

public class The_API_autoscaler
{
    private const string Hpa = "kubernetes:autoscaling/v2:HorizontalPodAutoscaler";

    [Fact]
    public async Task Has_the_figures_of_the_guide_one_for_one()
    {
        var autoscaler = (await Declare()).Single(Hpa);
        Assert.Equal("api-hpa", autoscaler.Input<string>("metadata.name"));
        const string Guide = """
            {"scaleTargetRef":{"apiVersion":"apps/v1","kind":"Deployment","name":"api-deployment"},
             "minReplicas":3,"maxReplicas":20,
             "metrics":[
               {"type":"Resource","resource":{"name":"cpu","target":{"type":"Utilization","averageUtilization":70}}},
               {"type":"Resource","resource":{"name":"memory","target":{"type":"Utilization","averageUtilization":80}}}],
             "behavior":{
               "scaleUp":{"stabilizationWindowSeconds":60,"policies":[{"type":"Percent","value":100,"periodSeconds":15}]},
               "scaleDown":{"stabilizationWindowSeconds":300,"policies":[{"type":"Percent","value":10,"periodSeconds":60}]}}}
            """;
        var declared = JsonSerializer.SerializeToElement(autoscaler.Find("spec"));
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(Guide).RootElement, declared), declared.GetRawText());
    }

    [Fact]
    public async Task Takes_every_figure_from_the_stack_file()
    {
        var autoscaler = (await Declare(
            "freeagentics:api: { autoscaling: { minReplicas: 2, maxReplicas: 9, cpuTargetPercent: 60, scaleDown: { stabilizationWindow: 10m } } }")).Single(Hpa);
        Assert.Equal(2d, autoscaler.Find("spec.minReplicas"));
        Assert.Equal(9d, autoscaler.Find("spec.maxReplicas"));
        Assert.Equal(60d, autoscaler.Find("spec.metrics.0.resource.target.averageUtilization"));
        Assert.Equal(600d, autoscaler.Find("spec.behavior.scaleDown.stabilizationWindowSeconds"));
    }

    private static Task<Declaration> Declare(params string[] sections)
    {
        var settings = TestStack.Settings(sections);
        return Declaration.Of(() => _ = new ApiAutoscaler("api-autoscaler", new("freeagentics", settings.Api.Autoscaling, settings.Capacity.Schedules)));
    }
}
