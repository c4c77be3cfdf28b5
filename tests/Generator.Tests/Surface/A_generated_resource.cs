using System.Collections.Immutable;
using System.Reflection;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Testing;
using Pulumi.Utilities;
using Aws = Pulumi.Aws;
using K8s = Pulumi.Kubernetes;

namespace FreeAgentics.Infra.Generator.Tests.Surface;

public class A_generated_resource
{
    [Fact]
    public async Task Sends_its_inputs_under_their_wire_names()
    {
        var registered = await Register(() => _ = new Aws.Rds.Instance("main", new()
        {
            InstanceClass = Aws.Rds.InstanceType.T4G_Micro,
            AllocatedStorage = 20,
            Tags = { ["team"] = "data" },
        }));
        Assert.Equal("aws:rds/instance:Instance", registered.Type);
        Assert.Equal("db.t4g.micro", registered.Inputs["instanceClass"]);
        Assert.Equal(20.0, Convert.ToDouble(registered.Inputs["allocatedStorage"], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("data", ((IReadOnlyDictionary<string, object>)registered.Inputs["tags"])["team"]);
    }

    [Fact]
    public async Task Takes_the_default_of_the_official_constructor()
    {
        var registered = await Register(() => _ = new Aws.Rds.SubnetGroup("main", new() { SubnetIds = { "subnet-1" } }));
        Assert.Equal("Managed by Pulumi", registered.Inputs["description"]);
    }

    [Fact]
    public async Task Of_Kubernetes_states_its_version_and_kind()
    {
        var registered = await Register(() => _ = new K8s.Core.V1.Namespace("main"));
        Assert.Equal("v1", registered.Inputs["apiVersion"]);
        Assert.Equal("Namespace", registered.Inputs["kind"]);
    }

    [Fact]
    public async Task Sends_what_a_derived_argument_class_adds()
    {
        var registered = await Register(() => _ = new K8s.Core.V1.ConfigMap("main", new AnnotatedConfigMapArgs { Immutable = true, Note = "mine" }));
        Assert.Equal("mine", registered.Inputs["note"]);
        Assert.Equal("ConfigMap", registered.Inputs["kind"]);
        Assert.Equal(true, registered.Inputs["immutable"]);
    }

    [Fact]
    public async Task Leaves_out_what_nobody_touched()
    {
        var registered = await Register(() => _ = new K8s.Core.V1.ConfigMap("main", new() { Data = { ["a"] = "1" } }));
        Assert.Equal(["apiVersion", "data", "kind"], registered.Inputs.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Of_a_custom_kind_takes_its_type_from_its_arguments()
    {
        var registered = await Register(() => _ = new K8s.ApiExtensions.CustomResource("main", new ScalerArgs { Metadata = new ObjectMetaArgs { Name = "queue" }, Replicas = 3 }));
        Assert.Equal("kubernetes:keda.sh/v1alpha1:ScaledObject", registered.Type);
        Assert.Equal("keda.sh/v1alpha1", registered.Inputs["apiVersion"]);
        Assert.Equal("ScaledObject", registered.Inputs["kind"]);
        Assert.True(registered.Inputs.ContainsKey("replicas"));
    }

    [Fact]
    public async Task That_is_a_provider_sends_structured_inputs_as_JSON()
    {
        var registered = await Register(() => _ = new Aws.Provider("main", new()
        {
            Region = "us-east-1",
            AllowedAccountIds = { "123456789012" },
            DefaultTags = new Aws.Inputs.ProviderDefaultTagsArgs { Tags = { ["stack"] = "dev" } },
        }));
        Assert.Equal("us-east-1", registered.Inputs["region"]);
        Assert.Equal("[\"123456789012\"]", Compact(registered.Inputs["allowedAccountIds"]));
        Assert.Equal("{\"tags\":{\"stack\":\"dev\"}}", Compact(registered.Inputs["defaultTags"]));
        Assert.Equal("true", registered.Inputs["skipRegionValidation"]);
    }

    [Fact]
    public async Task Keeps_a_secret_input_secret()
    {
        var args = new Aws.Rds.InstanceArgs { InstanceClass = "db.t4g.micro", Password = "open" };
        Assert.True(await Output.IsSecretAsync(args.Password!.ToOutput()));
        Assert.Equal("open", await OutputUtilities.GetValueAsync(args.Password!.ToOutput()));
        args.Password = null;
        Assert.Null(args.Password);
    }

    [Fact]
    public async Task Keeps_an_assigned_map_secret()
    {
        var args = new K8s.Types.Inputs.Core.V1.SecretArgs { StringData = new InputMap<string> { ["url"] = "open" } };
        Assert.True(await Output.IsSecretAsync(args.StringData.ToOutput()));
    }

    /// <remarks>As in the official package: the setter marks, and adding to the map goes past it. Mark the value itself.</remarks>
    [Fact]
    public async Task Does_not_mark_what_is_added_to_a_map()
    {
        var args = new K8s.Types.Inputs.Core.V1.SecretArgs { StringData = { ["url"] = "open" } };
        Assert.False(await Output.IsSecretAsync(args.StringData.ToOutput()));
    }

    [Fact]
    public void Carries_the_version_of_its_provider_its_former_types_and_its_secret_outputs()
    {
        var options = OptionsOf(typeof(Aws.Rds.Instance));
        Assert.Equal("7.23.0", options.Version);
        Assert.Contains("password", options.AdditionalSecretOutputs);
        Assert.Contains(OptionsOf(typeof(Aws.LB.LoadBalancer)).Aliases.Cast<Input<Alias>>(), alias => alias is not null);
    }

    [Fact]
    public async Task Is_read_under_a_known_id()
    {
        var mocks = new Recorded();
        await Deployment.TestAsync(mocks, new TestOptions(), () => { _ = Aws.Ec2.Vpc.Get("shared", "vpc-1"); });
        Assert.Equal("vpc-1", mocks.Resources["shared"].Id);
    }

    private static CustomResourceOptions OptionsOf(Type resource) =>
        (CustomResourceOptions)resource.GetMethod("MakeResourceOptions", BindingFlags.NonPublic | BindingFlags.Static)!.Invoke(null, [null, (Input<string>)""])!;

    private static string Compact(object json) => ((string)json).Replace(" ", "", StringComparison.Ordinal);

    private static async Task<MockResourceArgs> Register(Action program)
    {
        var mocks = new Recorded();
        await Deployment.TestAsync(mocks, new TestOptions { IsPreview = false }, program);
        return mocks.Resources["main"];
    }

    private sealed class AnnotatedConfigMapArgs : K8s.Types.Inputs.Core.V1.ConfigMapArgs
    {
        [Input("note")] public Input<string>? Note { get; set; }
    }

    private sealed class ScalerArgs() : K8s.ApiExtensions.CustomResourceArgs("keda.sh/v1alpha1", "ScaledObject")
    {
        [Input("replicas")] public Input<int>? Replicas { get; set; }
    }
}
