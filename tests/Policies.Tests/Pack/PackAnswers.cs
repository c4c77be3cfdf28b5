using System.Diagnostics;
using System.Text.Json;
using FreeAgentics.Infra.Interop.Tests.Programs;

namespace FreeAgentics.Infra.Policies.Tests.Pack;

/// <summary>What the pack says to a client of the official stubs.</summary>
public sealed record PackAnswers(
    IReadOnlyList<PackAnswers.Finding> Findings,
    IReadOnlyList<PackAnswers.Excused> NotApplicable,
    IReadOnlyList<PackAnswers.Remediation> Remediations,
    string? Error,
    int Policies)
{
    public const string Day = "2026-11-23";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public sealed record Finding(string Policy, string Urn, string Level, string Message);

    public sealed record Excused(string Policy, string Reason);

    public sealed record Remediation(string Policy, JsonElement Properties);

    /// <summary>The pack as this build made it.</summary>
    public static string Pack
    {
        get
        {
            var here = new DirectoryInfo(AppContext.BaseDirectory);
            return Path.Combine(here.Parent!.Parent!.FullName, "FreeAgentics.Infra.PolicyPack", here.Name, "freeagentics-policies.dll");
        }
    }

    /// <param name="request">As client.js reads it.</param>
    public static async Task<PackAnswers> To(object request)
    {
        _ = new NodePackages();
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(request, Json));
        try
        {
            var start = new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "Pack", "client.js"), NodePackages.Folder, Pack, file]) { RedirectStandardOutput = true };
            start.Environment["INFRA_TODAY"] = Day;
            using var client = Process.Start(start)!;
            var text = await client.StandardOutput.ReadToEndAsync();
            await client.WaitForExitAsync();
            Assert.Equal(0, client.ExitCode);
            return JsonSerializer.Deserialize<PackAnswers>(text, Json)!;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
