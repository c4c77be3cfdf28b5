using Grpc.Core;
using Microsoft.AspNetCore.Http.Features;

namespace FreeAgentics.Infra.Engine.Hosting;

/// <summary>What a service may ask about a call: its headers and its cancellation.</summary>
internal sealed class UnaryCallContext(string path, IFeatureCollection features, CancellationToken aborted) : ServerCallContext
{
    private Metadata? _headers;
    private Metadata? _trailers;

    /// <inheritdoc />
    protected override string MethodCore => path;

    /// <inheritdoc />
    protected override string HostCore => "127.0.0.1";

    /// <inheritdoc />
    protected override string PeerCore => "ipv4:127.0.0.1";

    /// <inheritdoc />
    protected override DateTime DeadlineCore => DateTime.MaxValue;

    /// <inheritdoc />
    protected override Metadata RequestHeadersCore => _headers ??= Headers();

    /// <inheritdoc />
    protected override CancellationToken CancellationTokenCore => aborted;

    /// <inheritdoc />
    protected override Metadata ResponseTrailersCore => _trailers ??= [];

    /// <inheritdoc />
    protected override Status StatusCore { get; set; }

    /// <inheritdoc />
    protected override WriteOptions? WriteOptionsCore { get; set; }

    /// <inheritdoc />
    protected override AuthContext AuthContextCore => new(null, []);

    /// <inheritdoc />
    protected override Task WriteResponseHeadersAsyncCore(Metadata responseHeaders) => Task.CompletedTask;

    /// <inheritdoc />
    protected override ContextPropagationToken CreatePropagationTokenCore(ContextPropagationOptions? options) =>
        throw new NotSupportedException("Calls are not propagated.");

    private Metadata Headers()
    {
        var metadata = new Metadata();
        foreach (var (name, values) in features.GetRequiredFeature<IHttpRequestFeature>().Headers)
        {
            if (!name.StartsWith(':') && !name.EndsWith("-bin", StringComparison.OrdinalIgnoreCase))
                metadata.Add(name, values.ToString());
        }

        return metadata;
    }
}
