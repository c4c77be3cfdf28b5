using System.Globalization;
using FreeAgentics.Infra.Integration.Tests.Daemons;
using FreeAgentics.Infra.Plans;
using FreeAgentics.Infra.Rendering.Data;
using FreeAgentics.Infra.Rendering.Files;
using FreeAgentics.Infra.Rendering.Placements;
using FreeAgentics.Infra.Rendering.Reading;
using FreeAgentics.Infra.Stacks.Tests.Plans;

namespace FreeAgentics.Infra.Integration.Tests.Rendering;

/// <summary>Servers that really run with the values of the parameter groups: each value is asked of the server.</summary>
public sealed class Declared_parameters(PostgresData data) : IClassFixture<PostgresData>
{
    public static TheoryData<string> Platforms => [.. StackFiles.Platforms];

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task Are_those_of_the_running_PostgreSQL_of_the_declared_major(string stack)
    {
        await using var folder = RenderedFolder.Create();
        var plan = await StackPlan.Of(stack);
        var placement = TestPlacement.Of(plan, folder.Placement);
        folder.Write(FileSet.Of(plan, placement));
        foreach (var (servers, place) in PlacedServers.Of(plan, placement))
        {
            await ComparedAsync(plan, placement, folder, servers.Primary, place.Primary);
            foreach (var (replica, address) in servers.Replicas.Zip(place.Replicas))
                await ComparedAsync(plan, placement, folder, replica, address);
        }
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task Are_those_of_the_running_Redis(string stack)
    {
        await using var folder = RenderedFolder.Create();
        var plan = await StackPlan.Of(stack);
        // As large as declared: what is not used costs nothing.
        var placement = TestPlacement.Of(plan, folder.Placement) with { Reduction = Infra.Rendering.Placements.Reduction.None };
        folder.Write(FileSet.Of(plan, placement));
        foreach (var (name, address) in ((string, Address)[])[("redis-cache", placement.Cache), ("redis-queue", placement.Queue)])
        {
            Directory.CreateDirectory($"{folder.Placement.State}/{name}");
            await using var redis = await Daemon.StartAsync(
                [await Executable.FindAsync("redis-server", "redis-server"), folder.PathOf($"redis/{name}.conf")], address.Port, $"{folder.Placement.State}/{name}.log", host: address.Host);
            var declared = GroupOf(plan, name);
            Assert.NotEmpty(declared);
            foreach (var (parameter, value) in declared)
                Assert.Equal((name, parameter, value), (name, parameter, await ConfigAsync(folder, name, address, parameter)));
            // A quarter is ElastiCache's own.
            Assert.InRange(double.Parse(await ConfigAsync(folder, name, address, "maxmemory"), CultureInfo.InvariantCulture), 0.37 * (1L << 30), 14e9 * 0.76);
        }
    }

    private async Task ComparedAsync(Plan plan, Placement placement, RenderedFolder folder, PlanResource instance, Address address)
    {
        Directory.CreateDirectory($"{folder.Placement.State}/{instance.Name}");
        await folder.HandOverAsync();
        await using var server = await Daemon.StartAsync(
            [
                .. PostgresServer.AsPostgres, $"{data.Binaries}/postgres", "-D", data.Folder, "-c", $"config_file={folder.PathOf($"{PostgresFiles.Folder(instance)}/postgresql.conf")}",
                "-c", $"hba_file={data.Folder}/pg_hba.conf", "-c", "fsync=off",
            ],
            address.Port, $"{folder.Placement.State}/{instance.Name}.log", stopSignal: "INT", host: address.Host);
        await PostgresServer.AnswersAsync(address.Host, address.Port);
        var running = await PostgresData.SettingsAsync(address);
        var rendered = PostgresParameters.Of(plan, instance, placement.Reduction.PostgresMemory).Values;
        Assert.True(rendered.Count > 15);
        foreach (var (parameter, value) in rendered)
            Assert.Equal((instance.Name, parameter, Plain(value)), (instance.Name, parameter, Plain(running[parameter])));
        // What does not depend on memory is the parameter group's own, letter for letter.
        var declared = PostgresParameters.Of(plan, instance, memory: null).Values;
        Assert.Equal(declared["max_connections"], running["max_connections"]);
        Assert.Equal(declared["log_min_duration_statement"], running["log_min_duration_statement"]);
    }

    // pg_settings says on for 1, and 0.90 may be 0.9.
    private static string Plain(string value) => value switch
    {
        "on" or "true" => "1",
        "off" or "false" => "0",
        _ when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number.ToString(CultureInfo.InvariantCulture),
        _ => value,
    };

    private static Dictionary<string, string> GroupOf(Plan plan, string name)
    {
        var group = plan.Resources.Single(resource => resource.Type == "aws:elasticache/parameterGroup:ParameterGroup" && resource.Name.StartsWith(name, StringComparison.Ordinal));
        return ((ArrayValue)group.Inputs["parameters"]!).Items.Cast<ObjectValue>().ToDictionary(item => ((StringValue)item["name"]!).Value, item => ((StringValue)item["value"]!).Value);
    }

    private static async Task<string> ConfigAsync(RenderedFolder folder, string name, Address address, string parameter)
    {
        var password = new Dictionary<string, string> { ["REDISCLI_AUTH"] = folder.Password($"{name.Replace('-', '_')}_password") };
        var answer = await Command.RunAsync(await Executable.FindAsync("redis-cli", "redis-tools"), ["-h", address.Host, "-p", $"{address.Port}", "CONFIG", "GET", parameter], password);
        return answer.Succeeded().Split('\n')[1];
    }
}
