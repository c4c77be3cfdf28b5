using FreeAgentics.Infra.Plans;
using static FreeAgentics.Infra.Changes.Tests.SamplePlans;

namespace FreeAgentics.Infra.Changes.Tests;

public sealed class Drifts
{
    private const string Deployment = "kubernetes:apps/v1:Deployment";
    private const string NodeGroup = "aws:eks/nodeGroup:NodeGroup";

    private static readonly PlanResource Api = Resource(Deployment, "api", StepKind.Same, ("metadata", Map(("name", "api"))), ("spec", Map(("replicas", 2))));

    [Theory]
    [InlineData(7, DriftKind.Autoscaler)]
    [InlineData(30, DriftKind.Real)]
    [InlineData(1, DriftKind.Real)]
    public void Replicas_within_the_bounds_of_an_autoscaler_are_its_own(int stands, DriftKind kind)
    {
        var scaler = Resource("kubernetes:autoscaling/v2:HorizontalPodAutoscaler", "api", StepKind.Same, ("metadata", Map(("name", "api-hpa"))),
            ("spec", Map(("minReplicas", 2), ("maxReplicas", 20), ("scaleTargetRef", Map(("kind", "Deployment"), ("name", "api"))))));
        var finding = Assert.Single(Find(Changed(Api, "spec.replicas", stands, 2), scaler).Findings);

        Assert.Equal(kind, finding.Kind);
        Assert.Equal(kind == DriftKind.Autoscaler ? "the HorizontalPodAutoscaler api-hpa" : "", finding.Reason);
    }

    [Fact]
    public void A_scaled_object_of_KEDA_counts_and_that_of_another_workload_does_not()
    {
        PlanResource Scaler(string target) => Resource("kubernetes:keda.sh/v1alpha1:ScaledObject", "w", StepKind.Same,
            ("spec", Map(("minReplicaCount", 1), ("maxReplicaCount", 15), ("scaleTargetRef", Map(("name", target))))));

        Assert.Equal(DriftKind.Autoscaler, Find(Changed(Api, "spec.replicas", 9, 2), Scaler("api")).Findings.Single().Kind);
        Assert.Equal(DriftKind.Real, Find(Changed(Api, "spec.replicas", 9, 2), Scaler("other")).Findings.Single().Kind);
    }

    [Theory]
    [InlineData("Auto", DriftKind.Autoscaler)]
    [InlineData("Off", DriftKind.Real)]
    public void Requests_belong_to_a_vertical_autoscaler_that_acts(string mode, DriftKind kind)
    {
        var scaler = Resource("kubernetes:autoscaling.k8s.io/v1:VerticalPodAutoscaler", "v", StepKind.Same,
            ("spec", Map(("targetRef", Map(("kind", "Deployment"), ("name", "api"))), ("updatePolicy", Map(("updateMode", mode))))));

        Assert.Equal(kind, Find(Changed(Api, "spec.template.spec.containers[\"api\"].resources.requests.cpu", "250m", "100m"), scaler).Findings.Single().Kind);
    }

    [Theory]
    [InlineData("allocatedStorage", 150, 100, DriftKind.Autoscaler)]
    [InlineData("allocatedStorage", 500, 100, DriftKind.Real)]
    [InlineData("allocatedStorage", 50, 100, DriftKind.Real)]
    [InlineData("engineVersion", "17.9", "17.5", DriftKind.MinorUpgrade)]
    [InlineData("engineVersion", "18.1", "17.5", DriftKind.Real)]
    [InlineData("engineVersion", "17.4", "17.5", DriftKind.Real)]
    [InlineData("instanceClass", "db.r7g.xlarge", "db.r7g.large", DriftKind.Real)]
    public void A_database_grows_and_upgrades_by_itself_within_what_is_allowed(string property, object stands, object declared, DriftKind kind)
    {
        var database = Resource(Database, "main", StepKind.Same, ("maxAllocatedStorage", 200), ("engine", "postgres"));

        Assert.Equal(kind, Find(Changed(database, property, stands, declared)).Findings.Single().Kind);
    }

    [Fact]
    public void Without_automatic_upgrades_another_version_is_drift() =>
        Assert.True(Find(Changed(Resource(Database, "main", StepKind.Same, ("autoMinorVersionUpgrade", false)), "engineVersion", "17.9", "17.5")).HasRealDrift);

    [Fact]
    public void Nodes_within_the_bounds_of_their_group_are_the_autoscalers()
    {
        var group = Resource(NodeGroup, "n", StepKind.Same, ("scalingConfig", Map(("minSize", 1), ("maxSize", 9), ("desiredSize", 2))));

        Assert.Equal(DriftKind.Autoscaler, Find(Changed(group, "scalingConfig.desiredSize", 7, 2)).Findings.Single().Kind);
        Assert.Equal(DriftKind.Real, Find(Changed(group, "scalingConfig.desiredSize", 12, 2)).Findings.Single().Kind);
    }

    [Fact]
    public void What_a_refresh_observed_counts_even_where_the_recorded_inputs_agree()
    {
        var database = Resource(Database, "main", StepKind.Same, ("allocatedStorage", 100), ("maxAllocatedStorage", 200), ("engine", "postgres"), ("multiAz", true));
        var observed = database with { Outputs = Map(("allocatedStorage", 150), ("maxAllocatedStorage", 200), ("engine", "Postgres"), ("multiAz", false)) };

        Assert.Equal([("allocatedStorage", DriftKind.Autoscaler), ("multiAz", DriftKind.Real)], Find(observed).Findings.Select(finding => (finding.Change!.Path, finding.Kind)));
    }

    [Fact]
    public void What_the_program_ignores_is_nobodys_drift()
    {
        var ignoring = Api with { Outputs = Map(("spec", Map(("replicas", 9)))), Options = PlanOptions.Default with { IgnoreChanges = ["spec.replicas"] } };

        Assert.Empty(Find(ignoring).Findings);
    }

    [Fact]
    public void Missing_and_surplus_resources_are_drift_and_components_are_not()
    {
        var report = Find(Resource(Bucket, "a", StepKind.Create), Resource(Bucket, "b", StepKind.Delete), Resource("my:app:Web", "c", StepKind.Create), Resource(Bucket, "d", StepKind.Same));

        Assert.Equal([StepKind.Create, StepKind.Delete], report.Findings.Select(finding => finding.Step));
        Assert.Equal((3, true), (report.Compared, report.HasRealDrift));
    }

    [Fact]
    public void What_only_follows_from_another_difference_is_told_there()
    {
        var follower = Api with { Step = new PlanStep(StepKind.Update, [new PropertyChange("spec", new StringValue("a"), UnknownValue.Instance, false) { Cause = Urn(Bucket, "x") }]) };

        Assert.Empty(Find(follower).Findings);
    }

    private static PlanResource Changed(PlanResource resource, string path, object stands, object declared) => resource with
    {
        Step = new PlanStep(StepKind.Update, [new PropertyChange(path, Value(stands), Value(declared), Replaces: false)]),
    };

    private static DriftReport Find(params PlanResource[] resources) => DriftFinder.Find(SamplePlans.Of(resources));
}
