using FreeAgentics.Infra.Cli.Tests.Processes;
using FreeAgentics.Infra.Settings;
using FreeAgentics.Infra.Settings.Files;
using FreeAgentics.Infra.Testing.StackFiles;

namespace FreeAgentics.Infra.Cli.Tests.Config;

public sealed class Fifty_mutations_through_a_preview
{
    private const int Mutations = 50;

    [Fact]
    public async Task Are_previewed_or_reported_with_exit_code_2()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Pulumi.yaml", File.ReadAllText(Path.Combine(BuiltCommand.Repository, "Pulumi.yaml")));
        var generator = new StackFileGenerator(seed: 50);
        var (previewed, refused) = (0, 0);
        for (var round = 0; round < Mutations; round++)
        {
            // Every other file is one that the settings reader accepts: those are what the program has to cope with.
            var text = Next(generator, isValid: round % 2 == 0);
            folder.Write("Pulumi.dev.yaml", text);
            var result = await BuiltCommand.RunAsync("preview", "dev", "--directory", folder.Path);

            // A preview that policies object to ends with 1, and has its plan on standard output all the same.
            var isPreviewed = result.Out.Contains("\nResources: ", StringComparison.Ordinal);
            Assert.True(isPreviewed ? result.Code is 0 or 1 : result.Code == 2, $"round {round} ended with {result.Code}\n{result.Everything}\n--- file\n{text}");
            Assert.DoesNotContain("   at ", result.Everything, StringComparison.Ordinal);
            Assert.True(isPreviewed || result.Error.Contains("Pulumi.dev.yaml", StringComparison.Ordinal), result.Error);
            _ = isPreviewed ? previewed++ : refused++;
        }

        Assert.Equal((Mutations / 2, Mutations / 2), (previewed, refused));
    }

    private static string Next(StackFileGenerator generator, bool isValid)
    {
        while (true)
        {
            var text = generator.NextMutated();
            // Half a surrogate pair cannot stand in a file of UTF-8.
            if (!text.Any(char.IsSurrogate) && PlatformSettings.Read(StackFile.Parse("dev", text)).Settings is not null == isValid)
                return text;
        }
    }
}
