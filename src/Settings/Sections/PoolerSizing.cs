namespace FreeAgentics.Infra.Settings;

/// <summary>Where the sizes of the pooler come from.</summary>
public enum PoolerSizing
{
    /// <summary>From the autoscalers' maxima and the server's max_connections.</summary>
    Derived,

    /// <summary>The guide's 100 clients and pools of 20.</summary>
    Guide,
}
