namespace FreeAgentics.Infra.Rendering.Placements;

/// <summary>Folders as the daemons see them, without a slash at the end.</summary>
/// <param name="Configuration">Holds the rendered files under the paths that they are rendered to.</param>
/// <param name="State">Writable: sockets, pid files, temporary files.</param>
/// <param name="Secrets">Holds what no rendering writes: user lists, passwords, keys.</param>
public sealed record FolderPlacement(string Configuration, string State, string Secrets)
{
    /// <summary>The password file of libpq by which replicas log in; libpq wants it readable by its owner only.</summary>
    public string PasswordFile { get; init; } = $"{Secrets}/pgpass";
}
