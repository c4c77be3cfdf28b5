using System.Collections.Immutable;
using Pulumi.Testing;

namespace FreeAgentics.Infra.Components.Tests.Declaring;

/// <summary>Outputs that a provider would compute and components read.</summary>
internal static class Computed
{
    public static IEnumerable<KeyValuePair<string, object>> Of(MockResourceArgs args) => Outputs(args).Where(output => !args.Inputs.ContainsKey(output.Key));

    private static IEnumerable<KeyValuePair<string, object>> Outputs(MockResourceArgs args)
    {
        yield return new("arn", $"arn:aws:test:::{args.Name}");
        yield return new("name", $"{args.Name}-1a2b3c4");
        switch (args.Type)
        {
            case "random:index/randomPassword:RandomPassword":
                yield return new("result", $"secret-of-{args.Name}");
                break;
            case "aws:kms/key:Key":
                yield return new("keyId", $"{args.Name}-key-id");
                break;
            case "aws:rds/instance:Instance":
                yield return new("address", $"{args.Name}.invalid");
                break;
            case "aws:elasticache/replicationGroup:ReplicationGroup":
                yield return new("primaryEndpointAddress", $"{args.Name}.invalid");
                yield return new("readerEndpointAddress", $"{args.Name}-ro.invalid");
                break;
            case "aws:eks/cluster:Cluster":
                yield return new("endpoint", "https://cluster.invalid");
                yield return new("certificateAuthority", ImmutableDictionary<string, object>.Empty.Add("data", "Y2E="));
                break;
            case "aws:eks/nodeGroup:NodeGroup":
                yield return new("resources", Listed(("autoscalingGroups", Listed(("name", $"{args.Name}-asg")))));
                break;
        }
    }

    private static ImmutableArray<object> Listed((string Key, object Value) member) =>
        [ImmutableDictionary<string, object>.Empty.Add(member.Key, member.Value)];
}
