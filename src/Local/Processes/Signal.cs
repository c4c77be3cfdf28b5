namespace FreeAgentics.Infra.Local.Processes;

/// <summary>Signals by their numbers on Linux.</summary>
public enum Signal
{
    /// <summary>Read the configuration again.</summary>
    Hangup = 1,

    /// <summary>To PostgreSQL: end the sessions and stop.</summary>
    Interrupt = 2,

    /// <summary>To PostgreSQL: stop at once; to nginx: finish requests first.</summary>
    Quit = 3,

    Kill = 9,

    /// <summary>To HAProxy's master: read the configuration again.</summary>
    User2 = 12,

    Terminate = 15,
}
