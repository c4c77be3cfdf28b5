namespace FreeAgentics.Infra.Reports.Topology;

/// <summary>How a subnet reaches the internet, as its route table says.</summary>
public enum SubnetTier
{
    /// <summary>By an internet gateway.</summary>
    Public,

    /// <summary>Outwards only, by a NAT gateway.</summary>
    Private,

    /// <summary>Not at all.</summary>
    Isolated,
}
