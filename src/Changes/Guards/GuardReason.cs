namespace FreeAgentics.Infra.Changes;

/// <summary>Why a step is stopped.</summary>
public enum GuardReason
{
    /// <summary>The resource is protected: Pulumi itself refuses, whatever an allowance says.</summary>
    Protected,

    /// <summary>The resource holds something that a new one would not have.</summary>
    Stateful,
}
