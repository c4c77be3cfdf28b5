namespace FreeAgentics.Infra.Components.Networking;

/// <summary>How many route tables a tier of subnets has.</summary>
public enum RouteTables
{
    /// <summary>One for all zones.</summary>
    Shared,

    /// <summary>One a zone.</summary>
    PerZone,
}
