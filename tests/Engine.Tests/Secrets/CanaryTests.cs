using System.Text;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Plans.Json;
using FreeAgentics.Infra.Protocol;
using FreeAgentics.Infra.Testing;
using FreeAgentics.Infra.Testing.Raw;

namespace FreeAgentics.Infra.Engine.Tests.Secrets;

public sealed class CanaryTests
{
    private const string Canary = "canary/\"S3cret\"+äö";

    private static readonly PreviewRequest Request = PreviewRequests.With(
        ("test:password", Canary), ("test:object", $$"""{"user":"freeagentics","password":"nested-canary-77"}""")) with
    {
        SecretKeys = new HashSet<string> { "test:password", "test:object" },
    };

    public static TheoryData<string> Disguises =>
    [
        Canary,
        Convert.ToBase64String(Encoding.UTF8.GetBytes(Canary)),
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"user:{Canary}:x")),
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"us:{Canary}")),
        System.Text.Json.JsonSerializer.Serialize(Canary),
        Uri.EscapeDataString(Canary),
        "nested-canary-77",
    ];

    [Theory]
    [MemberData(nameof(Disguises))]
    public async Task A_secret_of_the_configuration_is_masked_in_messages_whatever_it_looks_like(string disguise)
    {
        var result = await RawProgram.PreviewAsync(async program =>
        {
            await program.Engine.LogAsync(new LogRequest { Severity = LogSeverity.Info, Message = $"connecting with {disguise}" });
            await program.Engine.LogAsync(new LogRequest { Severity = LogSeverity.Error, Message = $"System.Exception: {disguise}\n   at Connect({disguise})" });
        }, Request);
        Assert.All(result.Diagnostics, message => AssertClean($"{message.Message} {message.Detail}", disguise));
        Assert.Contains(result.Diagnostics, message => message.Message.Contains("[secret]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_secret_value_of_a_resource_is_masked_in_messages_too()
    {
        var result = await RawProgram.PreviewAsync(async program =>
        {
            await program.CustomAsync("random:index/randomPet:RandomPet", "pet", Values.Object(("prefix", Values.Secret("late-canary-5"))));
            await program.Engine.LogAsync(new LogRequest { Severity = LogSeverity.Info, Message = "prefix late-canary-5" });
        });
        Assert.Equal("prefix [secret]", result.Diagnostics.Single().Message);
    }

    [Theory]
    [MemberData(nameof(Disguises))]
    public async Task A_secret_that_a_program_puts_into_a_plain_property_is_in_no_plan_file_and_warned_of(string disguise)
    {
        var result = await RawProgram.PreviewAsync(async program =>
        {
            var map = await program.CustomAsync("kubernetes:core/v1:ConfigMap", "settings", Values.Object(("data", Values.Object(("url", $"postgres://{disguise}@db")))));
            await program.Monitor.RegisterResourceOutputsAsync(new RegisterResourceOutputsRequest
            {
                Urn = await program.StackAsync(),
                Outputs = Values.Object(("url", disguise), ("urn", map.Urn)),
            });
        }, Request);
        AssertClean(PlanJson.ToJson(result.Succeeded()), disguise);
        Assert.Contains(result.Diagnostics, message => message.Message.StartsWith("data.url holds a secret of the configuration in clear.", StringComparison.Ordinal));
        Assert.IsType<SecretValue>(result.Plan.Outputs["url"]);
    }

    [Fact]
    public async Task A_plain_part_of_a_secret_object_is_no_secret()
    {
        var result = await RawProgram.PreviewAsync(
            program => program.CustomAsync("random:index/randomPet:RandomPet", "pet", Values.Object(("prefix", "freeagentics"))), Request);
        Assert.Equal(new StringValue("freeagentics"), result.Succeeded().Single("random:index/randomPet:RandomPet").Inputs["prefix"]);
    }

    [Fact]
    public async Task A_refusal_does_not_show_secrets()
    {
        var result = await RawProgram.PreviewAsync(program => program.CustomAsync(Canary, "x"), Request);
        AssertClean(result.Errors().Single(), Canary);
    }

    [Fact]
    public async Task The_output_of_a_failing_program_does_not_show_secrets()
    {
        var program = new Infra.Engine.Programs.ProgramProcess("/bin/sh", AppContext.BaseDirectory, "-c", "echo \"$PULUMI_CONFIG\"; exit 9");
        var result = await Preview.RunAsync(Request, program);
        Assert.All(result.Diagnostics, message => AssertClean($"{message.Message} {message.Detail}", "nested-canary-77"));
    }

    [Fact]
    public void A_secret_value_does_not_print_its_content() =>
        Assert.DoesNotContain(Canary, $"{new SecretValue(new StringValue(Canary))} {new PropertyChange("p", new SecretValue(new StringValue(Canary)), null, false)}", StringComparison.Ordinal);

    private static void AssertClean(string text, string disguise)
    {
        Assert.DoesNotContain(disguise, text, StringComparison.Ordinal);
        Assert.DoesNotContain(System.Text.Json.JsonEncodedText.Encode(disguise).Value, text, StringComparison.Ordinal);
    }
}
