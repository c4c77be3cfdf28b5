using FreeAgentics.Infra.Engine.Programs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FreeAgentics.Infra.Interop.Tests.Recording;

/// <summary>A program whose talk with the engine goes through a recorder on loopback.</summary>
public sealed class RecordedProgram(IProgram program) : IProgram
{
    private readonly CallLog log = new();

    /// <summary>How the program ended; null until it has.</summary>
    public ProgramExit? Exit { get; private set; }

    public IReadOnlyList<RecordedCall> Calls => log.Calls;

    /// <inheritdoc />
    public async Task<ProgramExit> RunAsync(IReadOnlyDictionary<string, string> environment, CancellationToken cancellation)
    {
        using var channels = EngineChannels.Of(environment["PULUMI_MONITOR"], environment["PULUMI_ENGINE"]);
        await using var recorder = Recorder(channels);
        await recorder.StartAsync(cancellation);
        var address = new Uri(recorder.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Authority;
        var recorded = new Dictionary<string, string>(environment, StringComparer.Ordinal)
        {
            ["PULUMI_MONITOR"] = address,
            ["PULUMI_ENGINE"] = address,
        };
        Exit = await program.RunAsync(recorded, cancellation);
        return Exit;
    }

    private WebApplication Recorder(EngineChannels channels)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server => server.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(channels).AddSingleton(log);
        var application = builder.Build();
        application.MapGrpcService<RecordingMonitor>();
        application.MapGrpcService<RecordingEngine>();
        return application;
    }
}
