namespace FreeAgentics.Infra.Settings;

/// <summary>Quotas of the account in the stack's region. The defaults are those of a new account, by the quota lists of EC2 and VPC.</summary>
/// <param name="ElasticAddresses">L-0263D0A3.</param>
/// <param name="NatGatewaysPerZone">L-FE5A380F.</param>
/// <param name="NetworkInterfaces">L-DF5E4CA3.</param>
/// <param name="OnDemandVcpus">L-1216C47A; null where nobody has said.</param>
/// <param name="SpotVcpus">L-34B43A08; null where nobody has said.</param>
public sealed record AccountQuotas(int ElasticAddresses, int NatGatewaysPerZone, int NetworkInterfaces, int? OnDemandVcpus, int? SpotVcpus)
{
    public static readonly AccountQuotas Default = new(5, 5, 5_000, null, null);

    public static AccountQuotas Read(SettingsSection quotas) => new(
        ElasticAddresses: quotas.Int(
            "elasticAddresses", "Elastic IP addresses of the region (L-0263D0A3).",
            range: 1..10000, fallback: Default.ElasticAddresses, unit: "addresses", drives: "./infra preview", example: "10"),
        NatGatewaysPerZone: quotas.Int(
            "natGatewaysPerZone", "NAT gateways of a zone (L-FE5A380F).",
            range: 1..1000, fallback: Default.NatGatewaysPerZone, unit: "gateways", drives: "./infra preview", example: "10"),
        NetworkInterfaces: quotas.Int(
            "networkInterfaces", "Network interfaces of the region (L-DF5E4CA3).",
            range: 100..1000000, fallback: Default.NetworkInterfaces, unit: "interfaces", drives: "./infra preview", example: "10000"),
        OnDemandVcpus: quotas.OptionalInt(
            "onDemandVcpus", "vCPUs of on-demand standard instances (L-1216C47A); a new account has few.",
            range: 1..1000000, unit: "vCPUs", drives: "./infra preview", example: "512"),
        SpotVcpus: quotas.OptionalInt(
            "spotVcpus", "vCPUs of Spot standard instances (L-34B43A08); a new account has few.",
            range: 1..1000000, unit: "vCPUs", drives: "./infra preview", example: "512"));
}
