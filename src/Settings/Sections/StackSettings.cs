namespace FreeAgentics.Infra.Settings;

/// <param name="Name">First part of every physical name.</param>
/// <param name="Protected">True where nothing stateful may be deleted by a deployment.</param>
public sealed record StackSettings(string Name, bool Protected)
{
    public static StackSettings Read(SettingsSection platform) => new(
        Name: platform.Text(
            "name", "First part of every name that outsiders address.", drives: "names of buckets, roles, secrets and other physical names", fallback: "freeagentics",
            pattern: new TextPattern("^[a-z][a-z0-9-]{1,19}[a-z0-9]$", "3 to 21 lower-case letters, digits and inner dashes"), example: "freeagentics"),
        Protected: platform.Flag(
            "protected", "Guards databases, caches, buckets, secrets and keys against deletion and replacement; false makes the whole stack disposable.",
            fallback: true, drives: "protect, retainOnDelete, deletionProtection, finalSnapshotIdentifier", example: "false"));
}
