using System.Text.Json;

namespace FreeAgentics.Infra.Interop.Tests.Comparison;

/// <summary>The list of differences that belong to the language.</summary>
internal static class LanguageDifferences
{
    public const string File = "Comparison/language-differences.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<LanguageDifference> Listed { get; } = JsonSerializer.Deserialize<List<LanguageDifference>>(
        System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, File)), Options)!;
}
