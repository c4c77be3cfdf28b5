namespace FreeAgentics.Infra.Local.Tests.Platforms;

/// <summary>Waits for what takes a moment.</summary>
public static class Eventually
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <param name="ask">Null or false as long as it is not so.</param>
    /// <param name="what">For the message when it never is.</param>
    public static async Task<T> GetAsync<T>(Func<Task<T?>> ask, string what, TimeSpan? patience = null)
        where T : class
    {
        var deadline = DateTime.UtcNow + (patience ?? TimeSpan.FromSeconds(60));
        while (true)
        {
            if (await ask() is { } found)
                return found;
            if (DateTime.UtcNow >= deadline)
                throw new TimeoutException($"It never came: {what}");
            await Task.Delay(Pause);
        }
    }

    public static Task IsAsync(Func<Task<bool>> ask, string what, TimeSpan? patience = null) =>
        GetAsync(async () => await ask() ? what : null, what, patience);
}
