using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;
using Aws = Pulumi.Aws;

namespace FreeAgentics.Infra.Generator.Tests.Surface;

public class A_generated_look_up
{
    private static readonly Recorded s_zones = new()
    {
        Answer = _ => ImmutableDictionary<string, object>.Empty
            .Add("id", "us-east-1").Add("region", "us-east-1").Add("names", ImmutableArray.Create<object>("us-east-1a", "us-east-1b"))
            .Add("zoneIds", ImmutableArray<object>.Empty).Add("groupNames", ImmutableArray<object>.Empty),
    };

    [Fact]
    public async Task Returns_its_result_in_the_asynchronous_form()
    {
        ImmutableArray<string> names = [];
        await Deployment.TestAsync(s_zones, new TestOptions(), async () =>
        {
            var zones = await Aws.GetAvailabilityZones.InvokeAsync(new() { State = "available" });
            names = zones.Names;
        });
        Assert.Equal("us-east-1a us-east-1b", string.Join(' ', names));
        Assert.Contains(s_zones.Calls, call => call.Token == "aws:index/getAvailabilityZones:getAvailabilityZones" && Equals(call.Args["state"], "available"));
    }

    [Fact]
    public async Task Returns_its_result_as_an_output()
    {
        Output<string>? first = null;
        await Deployment.TestAsync(s_zones, new TestOptions(), () =>
        {
            first = Aws.GetAvailabilityZones.Invoke(new() { State = Output.Create("available") }).Apply(zones => zones.Names[0]);
        });
        Assert.Equal("us-east-1a", await OutputUtilities.GetValueAsync(first!));
    }
}
