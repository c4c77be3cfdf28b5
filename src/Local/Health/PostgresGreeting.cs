using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace FreeAgentics.Infra.Local.Health;

/// <summary>The first two messages of PostgreSQL's protocol, without a password: a server or pooler that asks for one takes connections.</summary>
internal static class PostgresGreeting
{
    private const int Version = 3 << 16;
    private const byte Authentication = (byte)'R';
    private const byte Error = (byte)'E';

    // cannot_connect_now: starting, stopping, or in recovery without a snapshot yet.
    private const string NotNow = "57P03";

    public static async Task<bool> AnswersAsync(string host, int port, CancellationToken cancellation)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(host, port, cancellation).ConfigureAwait(false);
        var stream = client.GetStream();
        await stream.WriteAsync(Startup(), cancellation).ConfigureAwait(false);
        var head = new byte[5];
        await stream.ReadExactlyAsync(head, cancellation).ConfigureAwait(false);
        if (head[0] == Authentication)
            return true;
        if (head[0] != Error)
            return false;
        var body = new byte[BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(1)) - sizeof(int)];
        await stream.ReadExactlyAsync(body, cancellation).ConfigureAwait(false);
        return !Encoding.UTF8.GetString(body).Contains(NotNow, StringComparison.Ordinal);
    }

    private static byte[] Startup()
    {
        var parameters = Encoding.ASCII.GetBytes("user\0health\0database\0health\0\0");
        var message = new byte[(2 * sizeof(int)) + parameters.Length];
        BinaryPrimitives.WriteInt32BigEndian(message, message.Length);
        BinaryPrimitives.WriteInt32BigEndian(message.AsSpan(sizeof(int)), Version);
        parameters.CopyTo(message, 2 * sizeof(int));
        return message;
    }
}
