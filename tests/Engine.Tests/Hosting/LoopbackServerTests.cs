using System.Net;
using System.Net.Http.Headers;
using FreeAgentics.Infra.Engine.Hosting;
using FreeAgentics.Infra.Protocol;
using FreeAgentics.Infra.Testing.Raw;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;

namespace FreeAgentics.Infra.Engine.Tests.Hosting;

public sealed class LoopbackServerTests
{
    private const string Register = "/pulumirpc.ResourceMonitor/RegisterResource";

    [Fact]
    public async Task A_call_that_is_made_before_the_server_starts_waits_and_is_answered()
    {
        await using var server = new LoopbackServer();
        using var channel = GrpcChannel.ForAddress($"http://{server.Address}");
        var call = new ResourceMonitor.ResourceMonitorClient(channel).RegisterResourceAsync(new RegisterResourceRequest { Name = "early" }).ResponseAsync;
        await Task.Delay(200);
        Assert.False(call.IsCompleted);
        await server.StartAsync(Echo(), CancellationToken.None);
        Assert.Equal("early", (await call).Urn);
    }

    [Fact]
    public async Task A_message_of_twenty_megabytes_passes_both_ways()
    {
        await using var server = await StartAsync();
        using var channel = GrpcChannel.ForAddress($"http://{server.Address}", new GrpcChannelOptions { MaxReceiveMessageSize = null, MaxSendMessageSize = null });
        var request = new RegisterResourceRequest { Name = "big", Object = Values.Object(("text", new string('x', 20 * 1024 * 1024))) };
        Assert.Equal(request.Object, (await new ResourceMonitor.ResourceMonitorClient(channel).RegisterResourceAsync(request)).Object);
    }

    [Fact]
    public async Task A_thousand_calls_at_once_are_answered()
    {
        await using var server = await StartAsync();
        using var channel = GrpcChannel.ForAddress($"http://{server.Address}");
        var client = new ResourceMonitor.ResourceMonitorClient(channel);
        var answers = await Task.WhenAll(Enumerable.Range(0, 1000).Select(number =>
            client.RegisterResourceAsync(new RegisterResourceRequest { Name = $"{number}" }).ResponseAsync));
        Assert.Equal(Enumerable.Range(0, 1000).Select(number => $"{number}"), answers.Select(answer => answer.Urn));
    }

    [Fact]
    public async Task A_method_that_the_engine_lacks_is_unimplemented()
    {
        await using var server = await StartAsync();
        using var channel = GrpcChannel.ForAddress($"http://{server.Address}");
        var failure = await Assert.ThrowsAsync<RpcException>(() =>
            new Callbacks.CallbacksClient(channel).InvokeAsync(new CallbackInvokeRequest()).ResponseAsync);
        Assert.Equal(StatusCode.Unimplemented, failure.StatusCode);
        Assert.Equal("the offline engine has no method /pulumirpc.Callbacks/Invoke", failure.Status.Detail);
    }

    [Theory]
    [InlineData(new byte[] { 1, 0, 0, 0, 0 }, StatusCode.Unimplemented)]
    [InlineData(new byte[] { 0, 0xff, 0, 0, 0 }, StatusCode.ResourceExhausted)]
    [InlineData(new byte[] { 0, 0, 0, 0, 9, 1 }, StatusCode.InvalidArgument)]
    [InlineData(new byte[] { 0, 0 }, StatusCode.InvalidArgument)]
    public async Task A_frame_that_is_compressed_too_long_or_cut_off_is_refused(byte[] frame, StatusCode status)
    {
        await using var server = await StartAsync();
        Assert.Equal($"{(int)status}", await StatusOfAsync(server, frame));
    }

    [Fact]
    public async Task A_defect_of_the_engine_reaches_the_program_as_an_error()
    {
        await using var server = await StartAsync();
        var request = new RegisterResourceRequest { Name = "defect" }.ToByteArray();
        Assert.Equal($"{(int)StatusCode.Internal}", await StatusOfAsync(server, [0, 0, 0, 0, (byte)request.Length, .. request]));
    }

    private static async Task<string> StatusOfAsync(LoopbackServer server, byte[] frame)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"http://{server.Address}{Register}")
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(frame),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/grpc");
        using var response = await client.SendAsync(request);
        return response.Headers.GetValues("grpc-status").Single();
    }

    private static async Task<LoopbackServer> StartAsync()
    {
        var server = new LoopbackServer();
        await server.StartAsync(Echo(), CancellationToken.None);
        return server;
    }

    private static GrpcApplication Echo()
    {
        var methods = new UnaryMethods();
        ResourceMonitor.BindService(methods, new EchoMonitor());
        return new GrpcApplication(methods);
    }

    private sealed class EchoMonitor : ResourceMonitor.ResourceMonitorBase
    {
        public override Task<RegisterResourceResponse> RegisterResource(RegisterResourceRequest request, ServerCallContext context) => request.Name == "defect"
            ? throw new InvalidOperationException("a defect")
            : Task.FromResult(new RegisterResourceResponse { Urn = request.Name, Object = request.Object });
    }
}
