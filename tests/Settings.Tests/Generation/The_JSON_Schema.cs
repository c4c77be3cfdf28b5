using FreeAgentics.Infra.Settings.Definitions;
using FreeAgentics.Infra.Settings.Files;
using FreeAgentics.Infra.Settings.Problems;
using YamlDotNet.Serialization;

namespace FreeAgentics.Infra.Settings.Tests.Generation;

/// <summary>The schema is judged by a validator that knows nothing of the reader.</summary>
public sealed class The_JSON_Schema
{
    private static readonly IReadOnlyList<SettingDefinition> Definitions = PlatformSettings.Describe();
    private static readonly NJsonSchema.JsonSchema Schema =
        NJsonSchema.JsonSchema.FromJsonAsync(Settings.Generation.JsonSchema.Write(Definitions)).GetAwaiter().GetResult();

    private static readonly IDeserializer Reader = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build();
    private static readonly ISerializer Writer = new SerializerBuilder().JsonCompatible().Build();

    [Fact]
    public void Accepts_every_stack_file_of_the_repository() => Assert.All(RepositoryFiles.StackFiles, path => Assert.Empty(Errors(File.ReadAllText(path))));

    [Fact]
    public void Accepts_defaults_and_examples() => Assert.All(
        Definitions.Where(Definitions_of_the_platform.IsScalar).Where(definition => !IsOptional(definition)),
        definition =>
        {
            foreach (var value in new[] { definition.Default, definition.Example }.OfType<string>())
                Assert.Empty(Errors(Definitions_of_the_platform.FileWith(definition, value)));
        });

    [Theory]
    [InlineData("confg: {}")]
    [InlineData("config:\n  network: {}")]
    [InlineData("config:\n  freeagentics:netwrok: {}")]
    [InlineData("config:\n  freeagentics:network: 3")]
    [InlineData("config:\n  freeagentics:network:\n    zone: 3")]
    [InlineData("config:\n  freeagentics:network:\n    zones: 9")]
    [InlineData("config:\n  freeagentics:network:\n    zones: \"3\"")]
    [InlineData("config:\n  freeagentics:network:\n    flowLogs: \"true\"")]
    [InlineData("config:\n  freeagentics:network:\n    cidr: 10.0.0.0")]
    [InlineData("config:\n  freeagentics:aws:\n    region: us-esat-1")]
    [InlineData("config:\n  freeagentics:aws:\n    accountId: abc")]
    [InlineData("config:\n  freeagentics:api:\n    resources:\n      memoryLimit: 2 GB")]
    [InlineData("config:\n  freeagentics:api:\n    autoscaling:\n      scaleUp:\n        period: 15")]
    [InlineData("config:\n  freeagentics:secrets:\n    openAiApiKey: in clear")]
    public void Refuses_what_the_reader_refuses(string text)
    {
        Assert.NotEmpty(Errors(text));
        Assert.NotEmpty(PlatformSettings.Read(StackFile.Parse("dev", text)).Errors);
    }

    [Fact]
    public void Agrees_with_the_reader_about_numbers_in_and_out_of_range()
    {
        var random = new Random(4711);
        var numbers = Definitions.Where(definition => definition.Kind == SettingKind.Int && Definitions_of_the_platform.IsScalar(definition) && !IsOptional(definition)).ToList();
        for (var round = 0; round < 300; round++)
        {
            var definition = numbers[random.Next(numbers.Count)];
            var text = Definitions_of_the_platform.FileWith(definition, $"{random.Next(-3, random.Next(5, 70000))}");
            var isRefused = PlatformSettings.Read(StackFile.Parse("dev", text)).Errors.Any(problem => problem.Kind == ProblemKind.OutOfRange && problem.Path.EndsWith(definition.Path, StringComparison.Ordinal));

            Assert.True(isRefused == (Errors(text).Count > 0), text);
        }
    }

    private static bool IsOptional(SettingDefinition definition) =>
        Definitions.Any(other => other.IsOptionalGroup && definition.Path.StartsWith(other.Path + ".", StringComparison.Ordinal));

    private static List<string> Errors(string yaml)
    {
        var data = Reader.Deserialize(new StringReader(yaml)) ?? new Dictionary<string, object>();
        return [.. Schema.Validate(Writer.Serialize(data)).Select(error => error.ToString())];
    }
}
