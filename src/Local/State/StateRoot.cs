namespace FreeAgentics.Infra.Local.State;

/// <summary>Where the state of platforms is kept: one folder a stack.</summary>
public static class StateRoot
{
    private const string Name = "freeagentics-infra";

    /// <param name="given">As the user named it.</param>
    /// <param name="variable">The environment.</param>
    /// <returns>XDG's place for state. Root's own is closed to the users as whom root starts the daemons, so root uses /var/lib.</returns>
    public static string Of(string? given, Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        if (given is { Length: > 0 })
            return Path.GetFullPath(given);
        if (Environment.IsPrivilegedProcess)
            return $"/var/lib/{Name}";
        var state = variable("XDG_STATE_HOME") is { Length: > 0 } xdg ? xdg : Path.Combine(variable("HOME") ?? "/tmp", ".local", "state");
        return Path.Combine(state, Name);
    }

    /// <summary>True for a folder that is there for nothing else: it goes with the last platform in it.</summary>
    public static bool IsOwn(string root) => Path.GetFileName(root) == Name;
}
