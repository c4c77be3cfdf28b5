using System.Security.Cryptography;
using System.Text;

namespace FreeAgentics.Infra.Cli.Tests.Preview;

/// <summary>Writes secrets into a stack file as <c>pulumi config set --secret</c> does under a passphrase.</summary>
public sealed class EncryptedSettings : IDisposable
{
    private const int TagBytes = 16;

    private readonly byte[] _salt = RandomNumberGenerator.GetBytes(8);
    private readonly AesGcm _cipher;

    public EncryptedSettings(string passphrase) =>
        _cipher = new AesGcm(Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(passphrase), _salt, 1_000_000, HashAlgorithmName.SHA256, 32), TagBytes);

    /// <summary>The first line of the stack file.</summary>
    public string EncryptionSalt => $"encryptionsalt: v1:{Convert.ToBase64String(_salt)}:{Encrypt("pulumi")}\n";

    /// <summary>What stands in the place of a value.</summary>
    public string Secret(string clear) => $"{{secure: {Encrypt(clear)}}}";

    public void Dispose() => _cipher.Dispose();

    private string Encrypt(string clear)
    {
        var nonce = RandomNumberGenerator.GetBytes(12);
        var text = Encoding.UTF8.GetBytes(clear);
        var sealedText = new byte[text.Length];
        var tag = new byte[TagBytes];
        _cipher.Encrypt(nonce, text, sealedText, tag);
        return $"v1:{Convert.ToBase64String(nonce)}:{Convert.ToBase64String([.. sealedText, .. tag])}";
    }
}
