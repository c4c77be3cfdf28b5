namespace FreeAgentics.Infra.Settings.Secrets;

/// <summary>Tells whether a setting that nobody knows could hold a secret, so that its value is not repeated in a message.</summary>
internal static class SecretNames
{
    private static readonly string[] Words = ["pass", "secret", "token", "key", "credential", "pwd", "auth", "private"];

    public static bool AreFarFrom(string key, string value) =>
        !Words.Any(word => key.Contains(word, StringComparison.OrdinalIgnoreCase)) && ClearSecrets.Recognize(value) is null;
}
