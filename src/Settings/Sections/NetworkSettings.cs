namespace FreeAgentics.Infra.Settings;

/// <param name="Cidr">The VPC's range.</param>
/// <param name="Zones">Availability zones, each with a public, a private and a data subnet.</param>
/// <param name="NatGateways">0 for a platform without a way out.</param>
/// <param name="FlowLogs">True to keep flow logs.</param>
/// <param name="FlowLogRetentionDays">Days that flow logs are kept.</param>
public sealed record NetworkSettings(Cidr Cidr, int Zones, int NatGateways, bool FlowLogs, int FlowLogRetentionDays)
{
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
            fallback: false, guide: "G31", drives: "aws:ec2/flowLog:FlowLog", example: "true"),
        FlowLogRetentionDays: network.OneOf(
            "flowLogRetentionDays", "How long flow logs are kept.",
            values: LogRetention.Days, fallback: 90, unit: "days",
            guide: "G31", drives: "aws:cloudwatch/logGroup:LogGroup retentionInDays", example: "30"));
}
