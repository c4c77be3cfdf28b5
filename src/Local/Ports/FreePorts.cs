using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace FreeAgentics.Infra.Local.Ports;

/// <summary>Picks ports that nobody listens on, below those that the system gives to outgoing connections.</summary>
public static class FreePorts
{
    private const int First = 20_000;
    private const int Last = 32_000;

    /// <param name="wanted">What needs a port, with the addresses on which it has to be free.</param>
    /// <param name="taken">Ports that somebody has been promised, who may not listen yet.</param>
    /// <returns>A port each, all different.</returns>
    /// <exception cref="LocalException">There are not enough.</exception>
    public static ImmutableSortedDictionary<string, int> Pick(IReadOnlyDictionary<string, ImmutableArray<string>> wanted, IReadOnlySet<int> taken)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var picked = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        // Two platforms that start at the same moment begin at different places.
        var port = Random.Shared.Next(First, Last);
        foreach (var (name, addresses) in wanted)
        {
            for (var tried = 0; !picked.ContainsKey(name); tried++)
            {
                if (tried > Last - First)
                    throw new LocalException($"no free port between {First} and {Last} for {name}.");
                port = port >= Last ? First : port + 1;
                if (!taken.Contains(port) && addresses.All(address => IsFree(address, port)))
                    picked[name] = port;
            }
        }

        return picked.ToImmutable();
    }

    private static bool IsFree(string address, int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Parse(address), port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
