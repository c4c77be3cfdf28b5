using FreeAgentics.Infra.Cli.Tests.Processes;
using Npgsql;
using StackExchange.Redis;

namespace FreeAgentics.Infra.Local.Tests.Platforms;

/// <summary>A platform that the tests of a collection share.</summary>
public abstract class RunningPlatform(string stack, params string[] options) : IAsyncLifetime, IDisposable
{
    private readonly StateFolder _state = new();
    private ConnectionMultiplexer? _queue;

    public string Stack => stack;

    /// <summary>As it came up; names and ports of the application change when it is scaled.</summary>
    public PlatformSnapshot Start { get; private set; } = null!;

    public IDatabase Queue => _queue!.GetDatabase();

    public async Task InitializeAsync()
    {
        await DebianPackages.EnsureAsync();
        Start = await _state.ReportAsync("up", stack, options);
        Assert.True(Start.Healthy);
        var redis = Start["redis-queue"];
        _queue = await ConnectionMultiplexer.ConnectAsync(new ConfigurationOptions { EndPoints = { { redis.Host!, redis.Port!.Value } }, Password = Secret("queue") });
    }

    public async Task DisposeAsync()
    {
        if (_queue is not null)
            await _queue.DisposeAsync();
        if (Start is not null)
            await _state.RunAsync("down", stack);
    }

    public void Dispose()
    {
        _state.Dispose();
        GC.SuppressFinalize(this);
    }

    public Task<PlatformSnapshot> DoAsync(string verb, params string[] more) => _state.ReportAsync(verb, stack, more);

    public string Secret(string name) => File.ReadAllText(Path.Combine(Start.Folder, "secrets", "passwords", name));

    public string Log(string process) => File.ReadAllText(Path.Combine(Start.Folder, "logs", $"{process}.log"));

    public string Rendered(string path) => File.ReadAllText(Path.Combine(Start.Folder, "config", path));

    /// <summary>A connection to a server past the pooler, as its administrator.</summary>
    public async Task<NpgsqlConnection> DatabaseAsync(string server)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder
        {
            Host = Start[server].Host,
            Port = Start[server].Port!.Value,
            Database = "freeagentics",
            Username = "freeagentics_master",
            Password = Secret("freeagentics_master"),
            SslMode = SslMode.Disable,
            Pooling = false,
        }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>Sends a signal by its name, such as STOP.</summary>
    public static async Task SignalAsync(int pid, string signal) => Assert.Equal(0, (await ProcessRun.OfAsync("/bin/sh", ["-c", $"kill -{signal} {pid}"])).Code);
}
