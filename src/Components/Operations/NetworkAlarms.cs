using System.Collections.Immutable;
using Pulumi;

namespace FreeAgentics.Infra.Components.Operations;

/// <summary>What is watched of the NAT gateways.</summary>
internal static class NetworkAlarms
{
    /// <param name="gateways">Their ids.</param>
    /// <param name="count">How many there are; the ids themselves may be unknown.</param>
    public static IEnumerable<AlarmDefinition> Of(Output<ImmutableArray<string>> gateways, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var id = gateways.GetAt(i);
            yield return new($"nat-{i}-ports", "Connections to one destination exhaust the gateway's ports: spread them or add a gateway.", "AWS/NATGateway", "ErrorPortAllocation", "NatGatewayId", id, 0) { Statistic = "Sum" };
            yield return new($"nat-{i}-drops", "The gateway drops packets.", "AWS/NATGateway", "PacketsDropCount", "NatGatewayId", id, 0) { Statistic = "Sum" };
        }
    }
}
