using System.Diagnostics;
using FreeAgentics.Infra.Interop.Tests.Programs;
using FreeAgentics.Infra.Plans.Json;
using FreeAgentics.Infra.Stacks.Tests.Plans;

namespace FreeAgentics.Infra.Policies.Tests.Pack;

/// <summary>The policy pack as the CLI would run it, asked by the official stubs of the protocol.</summary>
public sealed class The_pack
{
    private const string Day = "2026-11-23";

    [Fact]
    public async Task Finds_what_a_preview_finds_and_ends_when_it_is_cancelled()
    {
        _ = new NodePackages();
        var plan = await StackPlan.Of("dev");
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        await File.WriteAllTextAsync(file, PlanJson.ToJson(plan));
        var report = PolicyEvaluator.Evaluate(plan, new("dev", DateOnly.Parse(Day, System.Globalization.CultureInfo.InvariantCulture)), PolicyCatalog.All, []);
        var expected = report.Verdicts.Where(verdict => verdict.Finding.Check.Outcome == Outcome.Fail).Select(verdict => $"{verdict.Policy.Id} {verdict.Finding.Urn}");

        var (code, found) = await ClientAsync(file);
        File.Delete(file);

        Assert.Equal(0, code);
        Assert.NotEmpty(found);
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    private static async Task<(int Code, string[] Lines)> ClientAsync(string plan)
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var pack = Path.Combine(here.Parent!.Parent!.FullName, "FreeAgentics.Infra.PolicyPack", here.Name, "freeagentics-policies.dll");
        var start = new ProcessStartInfo("node", [Path.Combine(here.FullName, "Pack", "client.js"), NodePackages.Folder, plan, pack]) { RedirectStandardOutput = true };
        start.Environment["INFRA_TODAY"] = Day;
        using var client = Process.Start(start)!;
        var text = await client.StandardOutput.ReadToEndAsync();
        await client.WaitForExitAsync();
        return (client.ExitCode, text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
