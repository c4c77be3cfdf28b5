using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace FreeAgentics.Infra.Local.Tests.Load;

/// <summary>Callers that read, write and wait, one request after another, until told to stop.</summary>
public sealed class SteadyLoad : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(40);

    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentBag<string> _failures = [];
    private readonly List<HttpClient> _clients = [];
    private readonly Task _callers;
    private readonly bool _mayRepeat;
    private int _succeeded;
    private int _repeated;

    /// <param name="mayRepeat">True lets a read whose kept connection was closed under it be sent again, as RFC 9112, 9.3.1 has clients do.</param>
    public SteadyLoad(string url, bool mayRepeat)
    {
        _mayRepeat = mayRepeat;
        // Reads keep their connections; a write takes a new one, because no client may send it twice when a kept one turns out to be closed.
        var loops = Enumerable.Range(0, 4).Select(_ => LoopAsync(Client(url), () => new HttpRequestMessage(HttpMethod.Get, "/api/v1/agents")))
            .Concat(Enumerable.Range(0, 3).Select(_ => LoopAsync(Client(url, keep: false), () => Write("/api/v1/agents", """{"name":"under load"}"""))))
            // Longer than a process that leaves still serves: what has begun must be finished.
            .Concat(Enumerable.Range(0, 3).Select(_ => LoopAsync(Client(url, keep: false), () => new HttpRequestMessage(HttpMethod.Get, "/api/v1/wait/1500"))));
        _callers = Task.WhenAll(loops);
    }

    public int Succeeded => Volatile.Read(ref _succeeded);

    /// <summary>Reads that were sent again.</summary>
    public int Repeated => Volatile.Read(ref _repeated);

    /// <returns>What went wrong, once no request is under way any more.</returns>
    public async Task<IReadOnlyCollection<string>> EndAsync()
    {
        await _stop.CancelAsync();
        await _callers;
        return _failures;
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        foreach (var client in _clients)
            client.Dispose();
        _stop.Dispose();
    }

    private static HttpRequestMessage Write(string path, string json) =>
        new(HttpMethod.Post, path) { Content = new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json")) };

    private HttpClient Client(string url, bool keep = true)
    {
        var client = Callers.New(url, keep);
        _clients.Add(client);
        return client;
    }

    private async Task LoopAsync(HttpClient client, Func<HttpRequestMessage> request)
    {
        while (!_stop.IsCancellationRequested)
        {
            if (await OnceAsync(client, request()) is { } failure)
                _failures.Add(failure);
            await Task.Delay(Pause);
        }
    }

    /// <returns>What went wrong; null where nothing did.</returns>
    private async Task<string?> OnceAsync(HttpClient client, HttpRequestMessage request)
    {
        using (request)
        {
            try
            {
                using var answer = await client.SendAsync(request);
                if (!answer.IsSuccessStatusCode)
                    return $"{request.Method} {request.RequestUri}: {(int)answer.StatusCode}";
                Interlocked.Increment(ref _succeeded);
                return null;
            }
            catch (HttpRequestException error) when (_mayRepeat && request.Method == HttpMethod.Get && client.DefaultRequestHeaders.ConnectionClose == false && IsClosed(error))
            {
                Interlocked.Increment(ref _repeated);
                using var again = new HttpRequestMessage(request.Method, request.RequestUri);
                using var answer = await client.SendAsync(again);
                return answer.IsSuccessStatusCode ? null : $"{request.Method} {request.RequestUri}, sent again: {(int)answer.StatusCode}";
            }
            catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
            {
                return $"{request.Method} {request.RequestUri}: {error.Message} {error.InnerException?.Message}";
            }
        }
    }

    private static bool IsClosed(HttpRequestException error) =>
        error.InnerException is IOException { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionReset or SocketError.Shutdown } } or HttpIOException;
}
