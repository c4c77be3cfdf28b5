using FreeAgentics.Infra.Settings.Engine;
using FreeAgentics.Infra.Settings.Files;
using FreeAgentics.Infra.Settings.Problems;

namespace FreeAgentics.Infra.Settings.Tests.Files;

public sealed class The_configuration_that_the_engine_gets
{
    private const string Encrypted = """
        encryptionsalt: v1:fozI5u6B030=:v1:F+6ZduKKd8G0/V7L:PGMFeIzwobWRKmEAzUdaQHqC5mMRIQ==
        config:
          freeagentics:api:
            port: 8000
          freeagentics:secrets:
            openAiApiKey:
              secure: v1:F+6ZduKKd8G0/V7L:PGMFeIzwobWRKmEAzUdaQHqC5mMRIQ==

        """;

    private static readonly ProjectFile Project = ProjectFile.Parse(
        "name: freeagentics\nconfig:\n  pulumi:disable-default-providers:\n    value: [\"*\"]\n  freeagentics:api:\n    type: object\n    default: {}\n  network:\n    default: {}\n");

    [Fact]
    public void Is_the_stack_file_over_the_defaults_of_the_project_as_the_Pulumi_CLI_writes_it()
    {
        var config = Config("""
            config:
              freeagentics:api: {z: 1, a: "<&>", list: [true, 1.50, null, "é\n\u2028"], B: x}
              freeagentics:config:old: plain text
              freeagentics:count: 7
              freeagentics:on: True

            """);

        Assert.Equal(
            [
                "freeagentics:api={\"B\":\"x\",\"a\":\"\\u003c\\u0026\\u003e\",\"list\":[true,1.5,null,\"é\\n\\u2028\"],\"z\":1}",
                "freeagentics:count=7",
                "freeagentics:network={}",
                "freeagentics:old=plain text",
                "freeagentics:on=true",
                "pulumi:disable-default-providers=[\"*\"]",
            ],
            config.Values.Select(value => $"{value.Key}={value.Value}"));
        Assert.Empty(config.SecretKeys);
    }

    [Theory]
    [InlineData("0.000001", "0.000001")]
    [InlineData("1e-7", "1e-7")]
    [InlineData("1.5e-10", "1.5e-10")]
    [InlineData("1e20", "100000000000000000000")]
    [InlineData("1e21", "1e+21")]
    [InlineData("2.0", "2")]
    [InlineData("-0.0", "-0")]
    [InlineData("123456.789", "123456.789")]
    [InlineData("0.1", "0.1")]
    public void Fractions_are_written_as_Go_writes_them(string yaml, string json) =>
        Assert.Equal($"[{json}]", Config($"config:\n  pulumi:x: [{yaml}]\n").Values["pulumi:x"]);

    [Fact]
    public void Secrets_are_decrypted_with_the_passphrase_and_marked()
    {
        var config = Config(Encrypted, "password");

        Assert.Equal("{\"openAiApiKey\":\"pulumi\"}", config.Values["freeagentics:secrets"]);
        Assert.Equal(["freeagentics:secrets"], config.SecretKeys);
        Assert.Empty(config.Problems);
    }

    [Fact]
    public void Without_the_passphrase_secrets_are_unknown_and_stay_secret()
    {
        var config = Config(Encrypted);

        Assert.Equal("{\"openAiApiKey\":\"04da6b54-80e4-46f7-96ec-b56ff0331ba9\"}", config.Values["freeagentics:secrets"]);
        Assert.Equal(["freeagentics:secrets"], config.SecretKeys);
        var warning = Assert.Single(config.Problems);
        Assert.True(warning.IsWarning);
        Assert.Equal("has secrets, and PULUMI_CONFIG_PASSPHRASE is not set; they are unknown to the preview.", warning.Message);
    }

    [Fact]
    public void Another_passphrase_is_an_error()
    {
        var problem = Assert.Single(Config(Encrypted, "wrong").Problems);

        Assert.False(problem.IsWarning);
        Assert.Equal("is encrypted under another passphrase than the one in PULUMI_CONFIG_PASSPHRASE.", problem.Message);
    }

    [Fact]
    public void A_damaged_value_is_an_error()
    {
        var problem = Assert.Single(Config(Encrypted.Replace("secure: v1:F+6", "secure: v1:G+6", StringComparison.Ordinal), "password").Problems);

        Assert.Equal(7, problem.At!.Value.Line);
        Assert.Equal("holds a value that the passphrase of this stack does not decrypt; set it again with pulumi config set --secret.", problem.Message);
    }

    [Theory]
    [InlineData("secretsprovider: awskms://alias/key?region=us-east-1\nencryptedkey: abc\n", "is encrypted by awskms, which cannot be asked here; its secrets are unknown to the preview.")]
    [InlineData("", "is encrypted by Pulumi Cloud, which cannot be asked here; its secrets are unknown to the preview.")]
    [InlineData("secretsprovider: passphrase\n", "has secrets but no encryptionsalt, without which no passphrase opens them.")]
    public void Another_provider_is_named(string head, string message)
    {
        var config = Config($"{head}config:\n  freeagentics:secrets: {{a: {{secure: x}}, b: {{secure: y}}}}\n", "password");

        Assert.Equal(message, Assert.Single(config.Problems).Message);
        Assert.Equal(["freeagentics:secrets"], config.SecretKeys);
    }

    [Theory]
    [InlineData("name: other\n", "1:7  Pulumi.yaml   must name the project freeagentics; settings are read from that namespace.")]
    [InlineData("name: [\n", "is not valid YAML")]
    public void A_project_file_that_does_not_fit_is_a_problem(string text, string message) =>
        Assert.Contains(message, SettingsReport.Write(ProjectFile.Name, ProjectFile.Parse(text).Problems), StringComparison.Ordinal);

    [Fact]
    public void A_folder_without_a_project_file_says_so()
    {
        var folder = Directory.CreateTempSubdirectory();

        Assert.Equal("does not exist; the folder of a Pulumi project has one.", Assert.Single(ProjectFile.Load(folder.FullName).Problems).Message);
        folder.Delete();
    }

    private static EngineConfig Config(string text, string? passphrase = null) => EngineConfig.Of(StackFile.Parse("dev", text), Project, passphrase);
}
