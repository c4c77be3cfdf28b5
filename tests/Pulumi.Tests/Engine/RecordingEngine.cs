using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace FreeAgentics.Infra.Pulumi.Tests.Engine;

/// <summary>An engine on loopback for one program, which learns of it through the environment as from the real one.</summary>
internal sealed class RecordingEngine : IAsyncDisposable
{
    public const string Project = "shop";
    public const string Stack = "dev";

    private readonly WebApplication _server;
    private readonly EnvironmentScope _environment;

    private RecordingEngine(WebApplication server, EnvironmentScope environment)
        => (_server, _environment) = (server, environment);

    public RecordingMonitor Monitor => _server.Services.GetRequiredService<RecordingMonitor>();

    public RecordingLog Log => _server.Services.GetRequiredService<RecordingLog>();

    public static async Task<RecordingEngine> StartAsync(bool isPreview = false, string? config = null, string? secretKeys = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel
            => kestrel.Listen(IPAddress.Loopback, 0, endpoint => endpoint.Protocols = HttpProtocols.Http2));
        builder.Services.AddRoutingCore();
        builder.Services.AddGrpc();
        builder.Services.AddSingleton<RecordingMonitor>();
        builder.Services.AddSingleton<RecordingLog>();
        var server = builder.Build();
        server.MapGrpcService<RecordingMonitor>();
        server.MapGrpcService<RecordingLog>();
        await server.StartAsync();

        var url = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        var address = new Uri(url).Authority;
        return new RecordingEngine(server, new EnvironmentScope(new()
        {
            ["PULUMI_MONITOR"] = address,
            ["PULUMI_ENGINE"] = address,
            ["PULUMI_PROJECT"] = Project,
            ["PULUMI_STACK"] = Stack,
            ["PULUMI_DRY_RUN"] = isPreview ? "true" : "false",
            ["PULUMI_QUERY_MODE"] = "false",
            ["PULUMI_PARALLEL"] = "16",
            ["PULUMI_CONFIG"] = config,
            ["PULUMI_CONFIG_SECRET_KEYS"] = secretKeys,
        }));
    }

    /// <summary>Ends the engine without a word, as a signal would.</summary>
    public Task KillAsync() => _server.StopAsync(new CancellationToken(canceled: true));

    public async ValueTask DisposeAsync()
    {
        _environment.Dispose();
        Environment.ExitCode = 0;
        await _server.DisposeAsync();
    }
}
