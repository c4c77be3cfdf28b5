namespace FreeAgentics.Infra.Settings;

/// <summary>What a VerticalPodAutoscaler does with its recommendations.</summary>
public enum VerticalMode
{
    /// <summary>Shows them.</summary>
    Off,

    /// <summary>Applies them to pods as they start.</summary>
    Initial,

    /// <summary>Evicts pods to apply them.</summary>
    Recreate,

    /// <summary>Resizes pods in place, and evicts them where that fails.</summary>
    InPlaceOrRecreate,
}
