using System.Collections.Immutable;

namespace FreeAgentics.Infra.Settings;

/// <param name="Cidr">The VPC's range.</param>
/// <param name="Zones">Availability zones, each with a public, a private and a data subnet.</param>
/// <param name="NatGateways">0 for a platform without a way out.</param>
/// <param name="FlowLogs">True to keep flow logs.</param>
/// <param name="FlowLogTraffic">ACCEPT, REJECT or ALL.</param>
/// <param name="FlowLogRetentionDays">Days that flow logs are kept.</param>
/// <param name="NamedZones">Zones by name; empty for the first of the region.</param>
/// <param name="GatewayEndpoints">Services reached by a route.</param>
/// <param name="InterfaceEndpoints">Services reached by an address in every zone.</param>
/// <param name="Existing">A VPC to use instead of making one.</param>
public sealed record NetworkSettings(
    Cidr Cidr,
    int Zones,
    int NatGateways,
    bool FlowLogs,
    string FlowLogTraffic,
    int FlowLogRetentionDays,
    IReadOnlyList<string> NamedZones,
    IReadOnlyList<string> GatewayEndpoints,
    IReadOnlyList<string> InterfaceEndpoints,
    ExistingNetwork? Existing)
{
    /// <summary>What nodes without a way to the internet must reach to start pods and log.</summary>
    public static IReadOnlyList<string> EndpointsWithoutNat { get; } =
        ["ec2", "ecr.api", "ecr.dkr", "eks", "eks-auth", "elasticloadbalancing", "autoscaling", "kms", "logs", "secretsmanager", "sts"];

    public static NetworkSettings Read(SettingsSection network) => new(
        Cidr: network.Cidr(
            "cidr", "The range of the VPC; every subnet is cut from it.",
            prefix: 16..20, fallback: "10.20.0.0/16",
            guide: "G08", drives: "aws:ec2/vpc:Vpc cidrBlock", example: "10.30.0.0/16"),
        Zones: network.Int(
            "zones", "Availability zones; each gets a public, a private and a data subnet.",
            range: 2..6, fallback: 2, unit: "zones",
            guide: "G08", drives: "aws:ec2/subnet:Subnet availabilityZone", example: "3"),
        NatGateways: network.Int(
            "natGateways", "NAT gateways; with one, losing its zone cuts every zone's way out.",
            range: 0..6, fallback: 1, unit: "gateways",
            guide: "G08", drives: "aws:ec2/natGateway:NatGateway", example: "2"),
        FlowLogs: network.Flag(
            "flowLogs", "Records accepted and rejected connections of the VPC.",
            fallback: true, guide: "G31", drives: "aws:ec2/flowLog:FlowLog", example: "false"),
        FlowLogTraffic: network.OneOf(
            "flowLogTraffic", "Which connections are recorded.", ["ACCEPT", "REJECT", "ALL"], fallback: "ALL",
            guide: "G31", drives: "aws:ec2/flowLog:FlowLog trafficType", example: "REJECT"),
        FlowLogRetentionDays: network.OneOf(
            "flowLogRetentionDays", "How long flow logs are kept.",
            values: LogRetention.Days, fallback: 90, unit: "days",
            guide: "G31", drives: "aws:cloudwatch/logGroup:LogGroup retentionInDays", example: "30"),
        NamedZones: network.Texts(
            "zoneNames", "The zones by name, as many as zones; empty for the first ones of the region that EKS supports.",
            fallback: [], each: new TextPattern("^[a-z]{2}(-[a-z]+)+-[0-9][a-z]$", "an availability zone such as us-east-1a"), count: 0..6,
            guide: "G08", drives: "aws:ec2/subnet:Subnet availabilityZone", example: "us-east-1a"),
        GatewayEndpoints: network.Texts(
            "gatewayEndpoints", "AWS services that are reached by a route, free of charge.",
            fallback: ["s3"], each: new TextPattern("^(s3|dynamodb)$", "s3 or dynamodb"),
            drives: "aws:ec2/vpcEndpoint:VpcEndpoint serviceName", example: "s3"),
        InterfaceEndpoints: network.Texts(
            "interfaceEndpoints", "AWS services that get an address in every private subnet; each costs by zone and hour.",
            fallback: [], each: new TextPattern("^[a-z0-9][a-z0-9.-]*$", "the last part of an endpoint service's name, such as ecr.api"),
            drives: "aws:ec2/vpcEndpoint:VpcEndpoint serviceName", example: "secretsmanager"),
        Existing: network.OptionalObject("existing", "A VPC that stands already; nothing of the network is created.", ExistingNetwork.Read));

    /// <summary>As many names as zones, where the region is listed or the zones are named.</summary>
    public ImmutableArray<string> ZoneNames(string region) =>
        NamedZones.Count > 0 ? [.. NamedZones] : [.. RegionZones.Of(region).Take(Zones)];
}
