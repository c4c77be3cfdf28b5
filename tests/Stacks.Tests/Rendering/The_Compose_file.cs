using FreeAgentics.Infra.Integration.Tests.Daemons;
using FreeAgentics.Infra.Rendering.Compose;
using FreeAgentics.Infra.Stacks.Tests.Plans;
using YamlDotNet.RepresentationModel;

namespace FreeAgentics.Infra.Stacks.Tests.Rendering;

/// <summary>docker-compose.yml of every stack. There is no Docker here: the published schema, a linter and what Compose demands of services that are scaled stand in.</summary>
public sealed class The_Compose_file
{
    private static readonly string[] Scaled = ["api", "workers", "pgbouncer"];

    public static TheoryData<string> Stacks => [.. StackFiles.Platforms, "dev with a frontend", "prod with prometheus-adapter"];

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Follows_the_published_schema_of_Compose(string stack)
    {
        var folder = await WrittenAsync(stack);
        try
        {
            var result = await Command.RunAsync(
                await Executable.FindAsync("node", "nodejs"),
                [Path.Combine(await LinterAsync(), "node_modules", "dclint", "bin", "dclint.cjs"), "--config", Path.Combine(Sources, "dclint.json"), Path.Combine(folder, ComposeSet.Path)]);
            Assert.Equal(("", 0), (result.Output.Trim() + result.Errors.Trim(), result.ExitCode));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Can_run_any_number_of_each_service_that_is_scaled(string stack)
    {
        var services = Services(await StackPlan.Of(stack));
        foreach (var name in Scaled)
        {
            var service = (YamlMappingNode)services.Children[name];
            Assert.False(service.Children.ContainsKey("container_name"), name);
            Assert.False(service.Children.ContainsKey("ports"), name);
            Assert.False(service.Children.ContainsKey("hostname"), name);
        }
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Waits_only_for_what_tells_that_it_is_ready(string stack)
    {
        var services = Services(await StackPlan.Of(stack));
        foreach (var (name, service) in services.Children)
        {
            if (!((YamlMappingNode)service).Children.TryGetValue("depends_on", out var needed))
                continue;
            foreach (var (other, condition) in ((YamlMappingNode)needed).Children)
            {
                var target = (YamlMappingNode)services.Children[other];
                var kind = condition["condition"].ToString();
                Assert.True(kind != "service_healthy" || target.Children.ContainsKey("healthcheck"), $"{name} waits for the health of {other}, which has no check");
                Assert.True(kind != "service_completed_successfully" || target["restart"].ToString() == "no", $"{name} waits for the end of {other}, which starts again");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Gives_no_service_more_than_it_needs(string stack)
    {
        var services = Services(await StackPlan.Of(stack));
        Assert.True(services.Children.Count > 10);
        foreach (var (name, service) in services.Children)
        {
            Assert.Equal("true", service["read_only"].ToString());
            Assert.Equal("ALL", Assert.Single((YamlSequenceNode)service["cap_drop"]).ToString());
            Assert.Contains(":", service["image"].ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(":latest", service["image"].ToString(), StringComparison.Ordinal);
            Assert.NotNull(service["deploy"]["resources"]["limits"]["memory"]);
            Assert.Contains(name.ToString() is "nginx" or "haproxy" ? "edge" : "data", ((YamlSequenceNode)service["networks"]).Select(network => network.ToString()));
        }
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Mounts_only_what_is_rendered_or_made_by_its_script(string stack)
    {
        var plan = await StackPlan.Of(stack);
        var files = ComposeSet.Of(plan).Select(file => file.Path).ToArray();
        foreach (var (name, service) in Services(plan).Children)
        {
            var mapping = (YamlMappingNode)service;
            var mounted = (mapping.Children.TryGetValue("volumes", out var volumes) ? (YamlSequenceNode)volumes : []).Select(volume => volume.ToString().Split(':')[0]);
            var environments = (mapping.Children.TryGetValue("env_file", out var environment) ? (YamlSequenceNode)environment : []).Select(file => file + ".template");
            foreach (var path in mounted.Concat(environments).Where(path => path.StartsWith("./", StringComparison.Ordinal)).Select(path => path[2..]))
                Assert.True(files.Any(file => file == path || file.StartsWith(path + "/", StringComparison.Ordinal)), $"{name}: {path}");
        }
    }

    [Fact]
    public async Task Has_secrets_once_its_script_has_run_and_keeps_them_when_it_runs_again()
    {
        var folder = await WrittenAsync("prod");
        try
        {
            var script = Path.Combine(folder, ComposeSet.Preparation);
            (await Command.RunAsync("/bin/sh", [script])).Succeeded();
            var first = Read(folder);
            (await Command.RunAsync("/bin/sh", [script])).Succeeded();
            Assert.Equal(first, Read(folder));
            Assert.All(first, file => Assert.DoesNotMatch("<[a-z]", file.Value));
            // The same password wherever the same secret is.
            var password = first["secrets/passwords/freeagentics_app"];
            Assert.Matches("^[0-9a-f]{48}$", password);
            Assert.Contains($"\"freeagentics_app\" \"{password}\"", first["secrets/userlist.txt"], StringComparison.Ordinal);
            Assert.Contains($"DATABASE_URL=postgresql://freeagentics_app:{password}@pgbouncer:6432/freeagentics?sslmode=disable", first["secrets/api.env"], StringComparison.Ordinal);
            Assert.StartsWith("-----BEGIN CERTIFICATE-----", first["secrets/tls.pem"], StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Has_scripts_that_shellcheck_accepts()
    {
        var folder = await WrittenAsync("prod");
        try
        {
            var scripts = Directory.EnumerateFiles(folder, "*.sh", SearchOption.AllDirectories);
            Assert.Equal("", (await Command.RunAsync(await Executable.FindAsync("shellcheck", "shellcheck"), scripts)).Output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Sources => Path.Combine(StackFiles.Root, "tests", "Stacks.Tests", "Rendering", "Linter");

    private static YamlMappingNode Services(FreeAgentics.Infra.Plans.Plan plan)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(ComposeSet.Of(plan).Single(file => file.Path == ComposeSet.Path).Content));
        return (YamlMappingNode)stream.Documents[0].RootNode["services"];
    }

    private static Dictionary<string, string> Read(string folder) => Directory.EnumerateFiles(Path.Combine(folder, "secrets"), "*", SearchOption.AllDirectories)
        .Where(file => !file.EndsWith(".template", StringComparison.Ordinal))
        .ToDictionary(file => Path.GetRelativePath(folder, file), File.ReadAllText);

    private static async Task<string> WrittenAsync(string stack)
    {
        var folder = Directory.CreateTempSubdirectory("infra-compose-").FullName;
        foreach (var file in ComposeSet.Of(await StackPlan.Of(stack)))
        {
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, file.Content);
        }

        return folder;
    }

    // Installed once, beside nothing of the repository.
    private static readonly Lazy<Task<string>> Linter = new(InstallAsync);

    private static Task<string> LinterAsync() => Linter.Value;

    private static async Task<string> InstallAsync()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"freeagentics-infra-dclint-{Environment.UserName}");
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(Sources, "package*.json"))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        if (!File.Exists(Path.Combine(folder, "node_modules", "dclint", "package.json")))
            (await Command.RunAsync(await Executable.FindAsync("npm", "npm"), ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", folder])).Succeeded();
        return folder;
    }
}
