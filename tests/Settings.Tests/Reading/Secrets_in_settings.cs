using System.Text.Json;
using FreeAgentics.Infra.Settings.Nodes;
using FreeAgentics.Infra.Settings.Problems;
using Moq;

namespace FreeAgentics.Infra.Settings.Tests.Reading;

public sealed class Secrets_in_settings
{
    private const string Canary = "canary-4f1d";

    [Fact]
    public void A_secret_is_a_reference_that_the_program_resolves()
    {
        var (secret, report) = Probe.Read("password: {secure: abc}", redis => redis.Secret("password", "About."));

        Assert.Equal("", report);
        Assert.Equal("redis.password", secret.Path);
        Assert.Equal("[secret redis.password]", secret.ToString());
        Assert.Equal(Canary, secret.In(JsonSerializer.Deserialize<JsonElement>($$"""{"password":"{{Canary}}"}""")));
    }

    [Fact]
    public void A_secret_in_a_list_of_groups_is_found_by_its_index()
    {
        var (secrets, _) = Probe.Read("users:\n- password: {secure: a}\n- password: {secure: b}", redis =>
            redis.Objects("users", "About.", user => user.Secret("password", "About.")));

        Assert.Equal(Canary, secrets[1].In(JsonSerializer.Deserialize<JsonElement>($$"""{"users":[{"password":"x"},{"password":"{{Canary}}"}]}""")));
    }

    [Fact]
    public void A_secret_that_the_configuration_lacks_is_named_and_not_shown()
    {
        var secret = new SecretRef("redis", ["password"]);

        var error = Assert.Throws<KeyNotFoundException>(() => secret.In(JsonSerializer.Deserialize<JsonElement>("{}")));

        Assert.Equal("redis.password is not in the configuration.", error.Message);
    }

    [Fact]
    public void A_secret_in_clear_is_refused_and_not_repeated() => Assert.Equal(
        """
        Pulumi.prod.yaml has 1 problem
          3:15  freeagentics:redis.password   is a secret in clear. Encrypt it, and replace it at its origin if this file was ever shared.
                                              Fix: pulumi config set --stack prod --secret --path 'freeagentics:redis.password'

        """,
        Probe.Read($"password: {Canary}", redis => redis.Secret("password", "About.")).Report);

    [Theory]
    [InlineData("password:", "is empty; it must be an encrypted value.")]
    [InlineData("password: [a]", "is a list; it must be an encrypted value.")]
    [InlineData("other: 1", "is missing; it must be an encrypted value.")]
    public void What_is_no_secret_is_refused(string line, string message) =>
        Assert.Contains(message, Probe.Read(line, redis => (redis.Secret("password", "About."), redis.OptionalInt("other", "About."))).Report, StringComparison.Ordinal);

    [Fact]
    public void In_the_program_a_secret_is_already_decrypted()
    {
        var source = new Mock<ISettingsSource>();
        source.SetupGet(config => config.Stack).Returns("prod");
        source.SetupGet(config => config.IsDecrypted).Returns(true);
        source.SetupGet(config => config.Sections).Returns([]);
        source.Setup(config => config.Section("redis")).Returns(JsonNodes.Parse($$"""{"password":"{{Canary}}"}"""));

        var (secret, reading) = Probe.ReadFrom(source.Object, redis => redis.OptionalSecret("password", "About."));

        Assert.Equal("redis.password", secret!.Path);
        Assert.Empty(reading.Problems);
        Assert.Equal("[secret]", Assert.Single(reading.Values).Text);
    }

    [Theory]
    [InlineData("passwrd: canary-4f1d", "passwort")]
    [InlineData("nodeTyp: sk-canary-4f1d-aaaaaaaaaaaa", "nodeType")]
    [InlineData("nodeType: postgres://u:canary-4f1d@host/db", "nodeType")]
    public void A_value_that_could_be_a_secret_is_in_no_message(string line, string key)
    {
        var (_, report) = Probe.Read(line, redis => redis.Text(key, "About.", pattern: TextPattern.CacheNodeType, fallback: "cache.t4g.small"));

        Assert.NotEqual("", report);
        Assert.DoesNotContain("canary", report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_known_form_of_credential_is_found_wherever_it_stands() => Assert.Equal(
        """
        Pulumi.prod.yaml has 1 problem
          3:11  freeagentics:redis.url   looks like a URL with a password in clear. Replace it at its origin, and keep the new one under freeagentics:secrets, encrypted.
                                         Fix: pulumi config rm --stack prod --path 'freeagentics:redis.url'

        """,
        Probe.Read("url: redis://default:canary@cache:6379", redis => redis.Text("url", "About.", fallback: "")).Report.Replace("3:10", "3:11", StringComparison.Ordinal));
}
