using System.Net.Sockets;

namespace FreeAgentics.Infra.Local.Health;

/// <summary>Asks processes whether they are well.</summary>
public static class HealthProbe
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);
    private static readonly HttpClient Client = new(new SocketsHttpHandler { UseProxy = false, PooledConnectionLifetime = TimeSpan.Zero });

    /// <returns>False where there is no answer within two seconds, or another one than expected.</returns>
    public static async Task<bool> AskAsync(HealthCheck check, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(check);
        if (check is { Kind: HealthKind.Alive } or { Host: null } or { Port: null })
            return true;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            return check.Kind switch
            {
                HealthKind.Http => await HttpAsync(check, patience.Token).ConfigureAwait(false),
                HealthKind.Postgres => await PostgresGreeting.AnswersAsync(check.Host, check.Port.Value, patience.Token).ConfigureAwait(false),
                _ => await RedisGreeting.AnswersAsync(check.Host, check.Port.Value, patience.Token).ConfigureAwait(false),
            };
        }
        catch (Exception error) when (error is SocketException or IOException or HttpRequestException
            || (error is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return false;
        }
    }

    /// <summary>Asks again and again until the answer is good, or the reason to wait is gone.</summary>
    /// <param name="isWorthwhile">False once there is nobody left who could answer.</param>
    /// <returns>Whether the answer was good.</returns>
    public static async Task<bool> WaitAsync(HealthCheck check, Func<bool> isWorthwhile, TimeSpan patience, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(isWorthwhile);
        var deadline = DateTime.UtcNow + patience;
        while (!await AskAsync(check, cancellation).ConfigureAwait(false))
        {
            if (!isWorthwhile() || DateTime.UtcNow >= deadline)
                return false;
            await Task.Delay(Pause, cancellation).ConfigureAwait(false);
        }

        return true;
    }

    private static async Task<bool> HttpAsync(HealthCheck check, CancellationToken cancellation)
    {
        using var answer = await Client.GetAsync(new Uri($"http://{check.Host}:{check.Port}{check.Path}"), cancellation).ConfigureAwait(false);
        return answer.IsSuccessStatusCode;
    }
}
