using FreeAgentics.Infra.Integration.Tests.Daemons;
using FreeAgentics.Infra.Rendering.Placements;

namespace FreeAgentics.Infra.Integration.Tests.Rendering;

/// <summary>A part of loopback that no other test uses: addresses 127.a.b.1 and on.</summary>
internal sealed class LoopbackNetwork
{
    private readonly string prefix = $"127.{Random.Shared.Next(1, 255)}.{Random.Shared.Next(1, 255)}";
    private int last;

    /// <summary>A further address.</summary>
    public string NextHost() => $"{prefix}.{Interlocked.Increment(ref last)}";

    public Address Next() => new(NextHost(), FreePort.Next());
}
