using FreeAgentics.Infra.Settings.Nodes;

namespace FreeAgentics.Infra.Settings.Secrets;

/// <summary>Who encrypted the secrets of a stack file.</summary>
/// <param name="Name"><c>passphrase</c>, the scheme of a key service such as <c>awskms</c>, or <c>Pulumi Cloud</c> where the file names nobody.</param>
/// <param name="EncryptionSalt">Salt and proof of the passphrase; null for the other providers.</param>
/// <param name="At">Where the file says so.</param>
public sealed record SecretsProvider(string Name, string? EncryptionSalt, FilePosition? At)
{
    public const string Passphrase = "passphrase";

    public bool IsPassphrase => Name == Passphrase;

    internal static SecretsProvider Of(MappingNode root)
    {
        var provider = root.Find("secretsprovider");
        var salt = root.Find("encryptionsalt");
        var saltText = (salt?.Value as ScalarNode)?.Text;
        if (provider is { Value: ScalarNode { Kind: not ScalarKind.Empty } named } && named.Text is not (Passphrase or "default"))
            return new(Scheme(named.Text), null, provider.KeyAt);
        return saltText is not null || provider is { Value: ScalarNode { Text: Passphrase } }
            ? new(Passphrase, saltText, (salt ?? provider)?.KeyAt)
            : new("Pulumi Cloud", null, null);
    }

    private static string Scheme(string url)
    {
        var end = url.IndexOf("://", StringComparison.Ordinal);
        return Printable.Shorten(end < 0 ? url : url[..end]);
    }
}
