using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace FreeAgentics.Infra.Policies.Tests.Pack;

public sealed class The_packs_process
{
    /// <summary>The pack is started by a shell that is then killed: an orphan has nobody to ask it anything.</summary>
    [Fact]
    public async Task Ends_when_its_parent_is_gone()
    {
        var start = new ProcessStartInfo("sh", ["-c", "dotnet \"$0\" & wait", PackAnswers.Pack]) { RedirectStandardOutput = true };
        using var parent = Process.Start(start)!;
        var port = int.Parse((await parent.StandardOutput.ReadLineAsync())!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(await Answers(port));

        parent.Kill();

        // Whether anybody has collected its exit code is not the pack's affair: it has ended when nobody listens any more.
        var ended = false;
        for (var patience = Stopwatch.StartNew(); !ended && patience.Elapsed < TimeSpan.FromSeconds(30); ended = !await Answers(port))
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        Assert.True(ended);
    }

    private static async Task<bool> Answers(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
