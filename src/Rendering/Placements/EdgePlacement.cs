using System.Collections.Immutable;

namespace FreeAgentics.Infra.Rendering.Placements;

/// <summary>Where NGINX or HAProxy stands, and what is behind it.</summary>
public sealed record EdgePlacement
{
    /// <summary>Where callers come in.</summary>
    public required Address Listen { get; init; }

    /// <summary>Makes <see cref="Listen"/> speak TLS; null leaves it in clear, for one machine or behind something that speaks TLS.</summary>
    public TlsFiles? Tls { get; init; }

    /// <summary>Where plain HTTP is redirected from; only with TLS.</summary>
    public Address? Redirect { get; init; }

    /// <summary>Where the edge tells its own state, never to callers.</summary>
    public required Address Status { get; init; }

    /// <summary>Servers behind each Service of the plan, by its name.</summary>
    public required ImmutableSortedDictionary<string, BackendPlacement> Backends { get; init; }

    /// <summary>Whose X-Forwarded-For is believed, as CIDR blocks; nobody's where there are none.</summary>
    public ImmutableArray<string> TrustedProxies { get; init; } = [];

    /// <summary>The DNS server that is asked again and again for the servers' names; null takes addresses as they stand.</summary>
    public Address? Resolver { get; init; }

    /// <summary>Where the log of requests goes.</summary>
    public string AccessLog { get; init; } = "/dev/stdout";

    /// <summary>The release whose syntax nginx.conf is written in.</summary>
    public Version Nginx { get; init; } = new(1, 30);
}
