using System.Security.Cryptography;
using System.Text;

namespace FreeAgentics.Infra.Settings.Secrets;

/// <summary>Reads what <c>pulumi config set --secret</c> wrote under a passphrase.</summary>
/// <remarks>
/// The form is Pulumi's version 1: a key of 32 bytes by PBKDF2-HMAC-SHA256 with 1,000,000 iterations over the passphrase and the
/// salt of the file; each value is <c>v1:nonce:ciphertext</c>, AES-256-GCM with the tag at the end, in base64. The encryption salt is
/// <c>v1:salt:</c> followed by such a value of the text "pulumi", which proves the passphrase.
/// </remarks>
public sealed class PassphraseDecrypter
{
    private const int Iterations = 1_000_000;
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private readonly byte[] _key;

    private PassphraseDecrypter(byte[] key) => _key = key;

    /// <returns>Null if the salt has another form or the passphrase is a different one.</returns>
    public static PassphraseDecrypter? Open(string encryptionSalt, string passphrase)
    {
        var parts = encryptionSalt.Split(':', 3);
        if (parts is not ["v1", var salt, var proof] || Bytes(salt) is not { } saltBytes)
            return null;
        var key = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(passphrase), saltBytes, Iterations, HashAlgorithmName.SHA256, KeyBytes);
        var decrypter = new PassphraseDecrypter(key);
        return decrypter.Decrypt(proof) == "pulumi" ? decrypter : null;
    }

    /// <returns>Null if the value was encrypted with another key or is damaged.</returns>
    public string? Decrypt(string ciphertext)
    {
        if (ciphertext.Split(':') is not ["v1", var nonceText, var sealedText]
            || Bytes(nonceText) is not { Length: NonceBytes } nonce
            || Bytes(sealedText) is not { Length: >= TagBytes } sealedBytes)
            return null;
        var clear = new byte[sealedBytes.Length - TagBytes];
        try
        {
            using var aes = new AesGcm(_key, TagBytes);
            aes.Decrypt(nonce, sealedBytes.AsSpan(0, clear.Length), sealedBytes.AsSpan(clear.Length), clear);
            return Encoding.UTF8.GetString(clear);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private static byte[]? Bytes(string base64)
    {
        var buffer = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, buffer, out var count) ? buffer[..count] : null;
    }
}
