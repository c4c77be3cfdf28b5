using System.Text.Json;
using FreeAgentics.Infra.Integration.Tests.Daemons;
using FreeAgentics.Infra.Stacks.Tests.Plans;

namespace FreeAgentics.Infra.Stacks.Tests.Cluster;

/// <summary>Every object against the published schema of its kind, custom kinds too.</summary>
public class Published_schemas
{
    [Fact]
    public async Task Admit_every_object_of_every_stack()
    {
        var objects = new List<(string File, string Body)>();
        foreach (var stack in StackVariants.AndPlatforms)
        {
            foreach (var item in ClusterObject.All(await StackPlan.Of(stack)).Where(item => item.Kind != "CustomResourceDefinition"))
                objects.Add(($"{stack}: {item}", item.Body.ToJsonString()));
        }

        var distinct = objects.DistinctBy(item => item.Body).Select(item => (object)new { file = item.File, @object = JsonDocument.Parse(item.Body).RootElement }).ToList();
        Assert.True(distinct.Count > 150);
        Assert.Equal("", await ProblemsAsync(distinct));
    }

    [Fact]
    public async Task Refuse_an_unknown_field_a_wrong_type_and_a_missing_one()
    {
        var scaled = JsonDocument.Parse("""
            {"apiVersion":"keda.sh/v1alpha1","kind":"ScaledObject","metadata":{"name":"a"},"spec":{"scaleTargetRef":{"name":"b"},"triggers":[{"metadata":{}}]}}
            """).RootElement;
        var policy = JsonDocument.Parse("""
            {"apiVersion":"k8s.nginx.org/v1","kind":"Policy","metadata":{"name":"a"},"spec":{"rateLimit":{"rate":"1r/s"}}}
            """).RootElement;
        var problems = await ProblemsAsync([new { file = "scaled", @object = scaled }, new { file = "policy", @object = policy }]);
        Assert.Contains("scaled", problems, StringComparison.Ordinal);
        Assert.Contains("policy", problems, StringComparison.Ordinal);
    }

    private static async Task<string> ProblemsAsync(IReadOnlyList<object> objects)
    {
        var folder = await ValidatorsAsync();
        var input = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(input, JsonSerializer.Serialize(objects));
            var node = await Executable.FindAsync("node", "nodejs");
            return (await Command.RunAsync(node, [Path.Combine(folder, "check.mjs"), input])).Succeeded().Trim();
        }
        finally
        {
            File.Delete(input);
        }
    }

    // Installed once, beside nothing of the repository: packages of several megabytes.
    private static async Task<string> ValidatorsAsync()
    {
        var source = Path.Combine(StackFiles.Root, "tests", "Stacks.Tests", "Cluster", "Validators");
        var folder = Path.Combine(Path.GetTempPath(), $"freeagentics-infra-validators-{Environment.UserName}");
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(source))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "typescript")))
        {
            var npm = await Executable.FindAsync("npm", "npm");
            (await Command.RunAsync(npm, ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", folder])).Succeeded();
        }

        return folder;
    }
}
