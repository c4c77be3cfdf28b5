namespace FreeAgentics.Infra.Settings.Secrets;

/// <summary>Finds the passphrase where the Pulumi CLI looks for it.</summary>
public static class StackPassphrase
{
    /// <param name="environment">Reads an environment variable; null where it is not set.</param>
    /// <returns>PULUMI_CONFIG_PASSPHRASE, which may be empty, or the trimmed content of the file that PULUMI_CONFIG_PASSPHRASE_FILE names; null if there is neither.</returns>
    public static string? Find(Func<string, string?> environment)
    {
        if (environment("PULUMI_CONFIG_PASSPHRASE") is { } passphrase)
            return passphrase;
        var file = environment("PULUMI_CONFIG_PASSPHRASE_FILE");
        return !string.IsNullOrEmpty(file) && File.Exists(file) ? File.ReadAllText(file).Trim() : null;
    }
}
