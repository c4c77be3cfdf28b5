using FreeAgentics.Infra.Settings.Secrets;

namespace FreeAgentics.Infra.Settings.Tests.Secrets;

public sealed class Passphrases
{
    /// <summary>Published with the tests of Pulumi's own passphrase provider; the passphrase is "password".</summary>
    private const string PulumiSalt = "v1:fozI5u6B030=:v1:F+6ZduKKd8G0/V7L:PGMFeIzwobWRKmEAzUdaQHqC5mMRIQ==";

    [Fact]
    public void What_Pulumi_encrypted_is_decrypted()
    {
        var decrypter = PassphraseDecrypter.Open(PulumiSalt, "password");

        Assert.Equal("pulumi", decrypter!.Decrypt("v1:F+6ZduKKd8G0/V7L:PGMFeIzwobWRKmEAzUdaQHqC5mMRIQ=="));
        Assert.Null(decrypter.Decrypt("v1:F+6ZduKKd8G0/V7L:PGMFeIzwobWRKmEAzUdaQHqC5mMRIA=="));
        Assert.Null(decrypter.Decrypt("v1:F+6ZduKKd8G0:PGMF"));
        Assert.Null(decrypter.Decrypt("v2:a:b"));
        Assert.Null(decrypter.Decrypt("no ciphertext"));
        Assert.Null(decrypter.Decrypt("v1:?:?"));
    }

    [Theory]
    [InlineData(PulumiSalt, "password123")]
    [InlineData("fozI5u6B030=:v1:F+6ZduL:PGMFeIzwobWRKmEAzUdaQHqC5mMRIQ==", "password")]
    [InlineData("v2:fozI5u6B030=:v1:a:b", "password")]
    [InlineData("v1:?:v1:a:b", "password")]
    [InlineData("", "password")]
    public void Another_passphrase_or_a_damaged_salt_opens_nothing(string salt, string passphrase) =>
        Assert.Null(PassphraseDecrypter.Open(salt, passphrase));

    [Fact]
    public void A_passphrase_comes_from_the_environment_or_from_a_file_that_it_names()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, " secret\n");

        Assert.Null(StackPassphrase.Find(_ => null));
        Assert.Equal("", StackPassphrase.Find(name => name == "PULUMI_CONFIG_PASSPHRASE" ? "" : null));
        Assert.Equal("secret", StackPassphrase.Find(name => name == "PULUMI_CONFIG_PASSPHRASE_FILE" ? file : null));
        Assert.Equal("direct", StackPassphrase.Find(name => name == "PULUMI_CONFIG_PASSPHRASE_FILE" ? file : "direct"));
        Assert.Null(StackPassphrase.Find(name => name == "PULUMI_CONFIG_PASSPHRASE_FILE" ? file + ".gone" : null));
        File.Delete(file);
    }
}
