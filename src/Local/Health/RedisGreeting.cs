using System.Net.Sockets;
using System.Text;

namespace FreeAgentics.Infra.Local.Health;

/// <summary>PING without a password: a server that asks for one is up, one that loads its data says so.</summary>
internal static class RedisGreeting
{
    public static async Task<bool> AnswersAsync(string host, int port, CancellationToken cancellation)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(host, port, cancellation).ConfigureAwait(false);
        var stream = client.GetStream();
        await stream.WriteAsync("PING\r\n"u8.ToArray(), cancellation).ConfigureAwait(false);
        var answer = new byte[64];
        var length = await stream.ReadAsync(answer, cancellation).ConfigureAwait(false);
        var text = Encoding.ASCII.GetString(answer, 0, length);
        return text.StartsWith("+PONG", StringComparison.Ordinal) || text.StartsWith("-NOAUTH", StringComparison.Ordinal);
    }
}
