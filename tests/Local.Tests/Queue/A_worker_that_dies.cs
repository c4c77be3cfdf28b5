using FreeAgentics.Infra.Local.Tests.Platforms;

namespace FreeAgentics.Infra.Local.Tests.Queue;

/// <summary>Proof 4: what a worker has in hand when it is killed is done by another, and done once as far as anybody can tell.</summary>
[Collection(ProdCollection.Name)]
public sealed class A_worker_that_dies(ProdBehindNginx platform)
{
    [Fact]
    public async Task Loses_no_task()
    {
        var status = await platform.DoAsync("scale", "workers=2");
        var workers = status.Processes.Where(process => process.Kind == "worker").ToList();
        var victim = workers[0];
        await using var work = await QueuedWork.SubmitAsync(platform, 40, TimeSpan.FromMilliseconds(400));
        var task = (await Eventually.GetAsync(() => Task.FromResult((object?)work.InHand(victim.Name)), "the worker has a task in hand")) as long? ?? 0;

        await RunningPlatform.SignalAsync(victim.Pid!.Value, "KILL");

        await work.AllDoneAsync();
        Assert.Equal(work.Count, await work.CompletionsAsync());
        Assert.Equal(2, work.WhoSays("took", task, workers.Select(worker => worker.Name)).Count);
        Assert.Equal(0, await platform.Queue.ListLengthAsync("task_queue"));
        Assert.Contains("reclaimed ", platform.Log(workers[1].Name), StringComparison.Ordinal);
    }

    /// <summary>The harder case: it is taken for dead, its task is given to another, and then it goes on.</summary>
    [Fact]
    public async Task Or_only_seems_to_completes_no_task_twice()
    {
        var status = await platform.DoAsync("scale", "workers=2");
        var workers = status.Processes.Where(process => process.Kind == "worker").ToList();
        var sleeper = workers[0];
        await using var work = await QueuedWork.SubmitAsync(platform, 4, TimeSpan.FromMilliseconds(1500));
        var task = (await Eventually.GetAsync(() => Task.FromResult((object?)work.InHand(sleeper.Name)), "the worker has a task in hand")) as long? ?? 0;

        await RunningPlatform.SignalAsync(sleeper.Pid!.Value, "STOP");
        await work.AllDoneAsync();
        await RunningPlatform.SignalAsync(sleeper.Pid!.Value, "CONT");

        await Eventually.IsAsync(() => Task.FromResult(work.WhoSays("repeated", task, [sleeper.Name]).Count == 1), "the one that slept ends its task");
        Assert.Equal(work.Count, await work.CompletionsAsync());
        Assert.Equal([workers[1].Name], work.WhoSays("completed", task, workers.Select(worker => worker.Name)));
    }
}
