using System.Diagnostics;
using FreeAgentics.Infra.Settings.Engine;
using FreeAgentics.Infra.Settings.Files;
using FreeAgentics.Infra.Settings.Problems;
using FreeAgentics.Infra.Testing.StackFiles;

namespace FreeAgentics.Infra.Settings.Tests.Reading;

public sealed class Ten_thousand_mutations
{
    private readonly ProjectFile _project = ProjectFile.Parse("name: freeagentics\n");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Give_valid_settings_or_a_readable_report(int seed)
    {
        var generator = new StackFileGenerator(seed);
        var (valid, refused) = (0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var text = generator.NextMutated();
            var clock = Stopwatch.StartNew();
            try
            {
                var file = StackFile.Parse("dev", text);
                var result = PlatformSettings.Read(file);
                EngineConfig.Of(file, _project, passphrase: null);
                Check(result, text);
                _ = result.Settings is null ? refused++ : valid++;
            }
            catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"seed {seed}, round {round}: {exception}\n--- file\n{text}");
            }

            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"seed {seed}, round {round} took {clock.Elapsed}\n--- file\n{text}");
        }

        Assert.True(valid > Rounds / 20, $"{valid} valid");
        Assert.True(refused > Rounds / 20, $"{refused} refused");
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("config:\n")]
    [InlineData("  a: b\n")]
    [InlineData("  freeagentics:x: 1\n")]
    [InlineData("? ")]
    [InlineData("\"")]
    [InlineData("#")]
    [InlineData("&a ")]
    [InlineData("\n")]
    [InlineData("a")]
    public void A_megabyte_of_anything_is_answered_in_seconds(string piece)
    {
        var clock = Stopwatch.StartNew();
        var text = "config:\n  freeagentics:network:\n" + string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));

        SettingsReport.Write("", PlatformSettings.Read(StackFile.Parse("dev", text)).Problems);

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"{piece} took {clock.Elapsed}");
    }

    /// <summary>INFRA_MUTATIONS sets another number than 10,000 in all.</summary>
    private static int Rounds => int.TryParse(Environment.GetEnvironmentVariable("INFRA_MUTATIONS"), out var all) ? all / 4 : 2_500;

    private static void Check(SettingsResult result, string text)
    {
        if (result.Settings is not null)
        {
            Assert.Empty(result.Errors);
            return;
        }

        Assert.NotEmpty(result.Errors);
        Assert.All(result.Problems, problem => Assert.True(IsReadable(problem, text), $"{problem}\n--- file\n{text}"));
        Assert.DoesNotContain("   at ", SettingsReport.Write(result.Source, result.Problems), StringComparison.Ordinal);
    }

    private static bool IsReadable(SettingsProblem problem, string text) =>
        problem.Message.Length is > 10 and < 2000
        && !problem.Message.Any(char.IsControl)
        && (problem.At is not { } at || (at.Line >= 1 && at.Column >= 1 && at.Line <= text.Split('\n', '\r', '\u0085', '\u2028', '\u2029').Length + 1));
}
