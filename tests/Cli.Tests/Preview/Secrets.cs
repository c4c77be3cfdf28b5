using System.Text;
using System.Text.Json;
using FreeAgentics.Infra.Cli.Tests.Processes;

namespace FreeAgentics.Infra.Cli.Tests.Preview;

/// <summary>Plants secrets in a stack file and looks for them in everything that a preview writes.</summary>
public sealed class Secrets : IDisposable
{
    private const string Passphrase = "correct horse canary";

    private static readonly string[] Canaries = ["sk-canary-\"quoted\"-äöü-4711", "https://hooks.invalid/canary/8f5e?token=<x>&y"];

    private readonly ProjectFolder _project = new();

    public Secrets()
    {
        using var encrypted = new EncryptedSettings(Passphrase);
        _project.Write(
            "Pulumi.dev.yaml",
            $"""
            {encrypted.EncryptionSalt}
            {ProjectFolder.DevSettings}
              freeagentics:secrets:
                openAiApiKey: {encrypted.Secret(Canaries[0])}
                alertWebhookUrl: {encrypted.Secret(Canaries[1])}
            """);
    }

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("text", "")]
    [InlineData("json", "")]
    [InlineData("text", "--verbose")]
    [InlineData("json", "--unknowns")]
    public async Task Appear_in_no_output_of_a_preview(string format, string option)
    {
        var saved = Path.Combine(_project.Root, "plan.json");
        var result = await PreviewAsync(Passphrase, ["--format", format, "--save", saved, .. option.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Contains("Previewed dev in", result.Error, StringComparison.Ordinal);
        AssertClean(result.Everything + await File.ReadAllTextAsync(saved));
    }

    [Fact]
    public async Task Appear_in_no_comparison_with_a_kept_plan()
    {
        var saved = Path.Combine(_project.Root, "plan.json");
        await PreviewAsync(Passphrase, ["--save", saved]);

        var result = await PreviewAsync(Passphrase, ["--against", saved, "--unchanged"]);

        Assert.Contains("Previewed dev in", result.Error, StringComparison.Ordinal);
        AssertClean(result.Everything);
    }

    [Fact]
    public async Task Are_unknown_without_the_passphrase_and_the_preview_says_so()
    {
        var result = await PreviewAsync(null, []);

        Assert.Contains("Previewed dev in", result.Error, StringComparison.Ordinal);
        Assert.Contains("PULUMI_CONFIG_PASSPHRASE is not set", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stay_closed_to_a_wrong_passphrase()
    {
        var result = await PreviewAsync("wrong", []);

        Assert.Equal(2, result.Code);
        Assert.Contains("another passphrase", result.Error, StringComparison.Ordinal);
        AssertClean(result.Everything);
    }

    private Task<ProcessResult> PreviewAsync(string? passphrase, string[] arguments) => ProcessRun.OfAsync(
        "dotnet",
        [BuiltCommand.Assembly, "preview", "dev", "--directory", _project.Root, .. arguments],
        environment: new Dictionary<string, string?> { ["PULUMI_CONFIG_PASSPHRASE"] = passphrase, ["PULUMI_CONFIG_PASSPHRASE_FILE"] = null });

    private static void AssertClean(string text) => Assert.All(
        Canaries.Append(Passphrase).SelectMany(Disguises),
        canary => Assert.DoesNotContain(canary, text, StringComparison.OrdinalIgnoreCase));

    private static string[] Disguises(string secret) =>
    [
        secret,
        JsonSerializer.Serialize(secret).Trim('"'),
        JsonEncodedText.Encode(secret, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value,
        Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)).TrimEnd('='),
        Convert.ToHexString(Encoding.UTF8.GetBytes(secret)),
        Uri.EscapeDataString(secret),
    ];
}
