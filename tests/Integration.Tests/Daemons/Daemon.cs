using System.Diagnostics;
using System.Net.Sockets;

namespace FreeAgentics.Infra.Integration.Tests.Daemons;

/// <summary>A daemon that runs as long as a test needs it, and not a moment longer, however the test ends.</summary>
public sealed class Daemon : IAsyncDisposable
{
    // The wrapper waits for the end of its input. That comes when the test closes the pipe, or dies.
    private const string Wrapper = """
        "$@" </dev/null >"$LOG" 2>&1 &
        child=$!
        cat >/dev/null
        kill -"$STOP_SIGNAL" $child 2>/dev/null
        wait $child
        """;

    private readonly Process _process;
    private readonly string _log;

    private Daemon(Process process, string log) => (_process, _log) = (process, log);

    /// <summary>Starts a daemon and waits until it accepts connections on its port.</summary>
    /// <exception cref="InvalidOperationException">It did not within 30 seconds; the message holds its log.</exception>
    public static async Task<Daemon> StartAsync(
        IReadOnlyList<string> command, int port, string log, string stopSignal = "TERM", IReadOnlyDictionary<string, string>? environment = null, string host = "127.0.0.1")
    {
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardInput = true };
        foreach (var argument in (string[])["-c", Wrapper, "sh", .. command])
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        start.Environment["LOG"] = log;
        start.Environment["STOP_SIGNAL"] = stopSignal;
        var daemon = new Daemon(Process.Start(start) ?? throw new InvalidOperationException("/bin/sh did not start"), log);
        try
        {
            await daemon.AcceptsAsync(host, port, string.Join(' ', command));
            return daemon;
        }
        catch
        {
            await daemon.DisposeAsync();
            throw;
        }
    }

    /// <summary>What the daemon has written so far.</summary>
    public string Log() => File.Exists(_log) ? File.ReadAllText(_log) : "";

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private async Task AcceptsAsync(string host, int port, string command)
    {
        var deadline = DateTime.UtcNow.AddSeconds(30);
        while (DateTime.UtcNow < deadline)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(host, port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(50);
            }
        }

        throw new InvalidOperationException($"{command}\ndoes not accept connections on {host}:{port}\n{Log()}");
    }
}
