namespace FreeAgentics.Infra.Settings;

/// <summary>What a stack is to another region.</summary>
public enum DisasterRecoveryRole
{
    /// <summary>Alone.</summary>
    None,

    /// <summary>Serves, and replicates to the peer.</summary>
    Primary,

    /// <summary>Holds replicas of the peer and can take over.</summary>
    Standby,
}
