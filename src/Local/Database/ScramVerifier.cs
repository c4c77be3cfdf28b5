using System.Security.Cryptography;
using System.Text;

namespace FreeAgentics.Infra.Local.Database;

/// <summary>What PostgreSQL stores of a password, made here, so that no statement holds it in clear.</summary>
/// <remarks>RFC 5802 and 7677; the form is that of pg_authid.rolpassword.</remarks>
public static class ScramVerifier
{
    private const int Iterations = 4096;
    private const int SaltBytes = 16;

    /// <param name="password">ASCII only, which needs no normalization.</param>
    public static string Of(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        var salted = Rfc2898DeriveBytes.Pbkdf2(Encoding.ASCII.GetBytes(password), salt, Iterations, HashAlgorithmName.SHA256, SHA256.HashSizeInBytes);
        var stored = SHA256.HashData(HMACSHA256.HashData(salted, "Client Key"u8));
        var server = HMACSHA256.HashData(salted, "Server Key"u8);
        return $"SCRAM-SHA-256${Iterations}:{Convert.ToBase64String(salt)}${Convert.ToBase64String(stored)}:{Convert.ToBase64String(server)}";
    }
}
