using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace FreeAgentics.Infra.Integration.Tests.Edges;

/// <summary>A DNS server that answers every question for an IPv4 address with the same list, as Docker's does for a service.</summary>
internal sealed class DnsServer : IDisposable
{
    private const int HeaderLength = 12;
    private readonly UdpClient socket = new(new IPEndPoint(IPAddress.Loopback, 0));
    private readonly CancellationTokenSource end = new();

    public DnsServer() => _ = ServeAsync();

    public int Port => ((IPEndPoint)socket.Client.LocalEndPoint!).Port;

    public IReadOnlyList<IPAddress> Addresses { get; set; } = [];

    public void Dispose()
    {
        end.Cancel();
        socket.Dispose();
        end.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!end.IsCancellationRequested)
        {
            try
            {
                var question = await socket.ReceiveAsync(end.Token);
                await socket.SendAsync(Answer(question.Buffer), question.RemoteEndPoint, end.Token);
            }
            catch (Exception error) when (error is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private byte[] Answer(byte[] question)
    {
        // The name ends with an empty label; type and class follow.
        var nameEnd = Array.IndexOf(question, (byte)0, HeaderLength);
        var type = BinaryPrimitives.ReadUInt16BigEndian(question.AsSpan(nameEnd + 1));
        var addresses = type == 1 ? Addresses : [];
        using var answer = new MemoryStream();
        answer.Write(question.AsSpan(0, 2));
        Write(0x8180, 1, addresses.Count, 0, 0);
        answer.Write(question.AsSpan(HeaderLength, nameEnd + 5 - HeaderLength));
        foreach (var address in addresses)
        {
            // The name of the question; A; IN; a second; four bytes.
            Write(0xC00C, 1, 1, 0, 1, 4);
            answer.Write(address.GetAddressBytes());
        }

        return answer.ToArray();

        void Write(params ReadOnlySpan<int> words)
        {
            foreach (var word in words)
            {
                answer.WriteByte((byte)(word >> 8));
                answer.WriteByte((byte)word);
            }
        }
    }
}
