using System.Diagnostics;
using FreeAgentics.Infra.Placeholder.Data;
using FreeAgentics.Infra.Placeholder.Queue;
using Npgsql;
using StackExchange.Redis;

namespace FreeAgentics.Infra.Placeholder.Workers;

/// <summary>Takes a task, does it, records it, acknowledges it; in this order, so that a death at any point repeats work rather than loses it.</summary>
public sealed class TaskLoop(TaskInbox inbox, TaskStore tasks, TimeSpan timeLimit)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Runs until told to stop and the task in hand is done.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (await inbox.TakeAsync(Patience) is { } payload)
                    await HandleAsync(payload);
            }
            catch (Exception error) when (error is RedisException or TimeoutException)
            {
                await Console.Error.WriteLineAsync($"queue: {error.Message}");
                await Task.Delay(Patience, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task HandleAsync(string payload)
    {
        if (QueuedTask.TryParse(payload) is not { } task)
        {
            await inbox.BuryAsync(payload);
            Console.WriteLine("buried an entry that is no task");
            return;
        }

        Console.WriteLine($"took {task.Id}");
        using var limit = new CancellationTokenSource(timeLimit);
        try
        {
            var started = Stopwatch.GetTimestamp();
            await Task.Delay(task.WorkMilliseconds, limit.Token);
            var first = await tasks.CompleteAsync(task.Id, Stopwatch.GetElapsedTime(started), limit.Token);
            await inbox.AcknowledgeAsync(payload);
            Console.WriteLine(first ? $"completed {task.Id}" : $"repeated {task.Id}");
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException or OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"task {task.Id}: {error.Message}");
            await Task.Delay(Patience);
            await inbox.ReturnAsync(payload);
        }
    }
}
