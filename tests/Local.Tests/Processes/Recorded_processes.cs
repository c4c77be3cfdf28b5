using System.Diagnostics;
using FreeAgentics.Infra.Local.Health;
using FreeAgentics.Infra.Local.Processes;
using FreeAgentics.Infra.Local.State;
using FreeAgentics.Infra.Local.Verbs;
using StateFolder = FreeAgentics.Infra.Local.Tests.Platforms.StateFolder;

namespace FreeAgentics.Infra.Local.Tests.Processes;

/// <summary>What is written down of a process must never lead to another.</summary>
public sealed class Recorded_processes : IDisposable
{
    private readonly StateFolder _state = new();
    private readonly StackFolder _folder;

    public Recorded_processes()
    {
        _folder = new StackFolder(Path.Combine(_state.Path, "dev"), new([], null, null));
        _folder.Create();
    }

    [Fact]
    public async Task Are_stopped_and_forgotten()
    {
        Save(ProcessTable.BootId());
        new DaemonStarter(_folder, _folder.User).Start(Sleeper("sleeper"));
        await AppearedAsync("sleeper");
        var process = _folder.Records.IdentityOf("sleeper")!.Value;
        Assert.True(process.IsAlive);

        Assert.Equal(1, await PlatformDown.RunAsync(_state.Path, "dev", null));

        Assert.False(process.IsAlive);
        Assert.Equal([], _state.Files());
    }

    [Fact]
    public async Task Take_along_what_they_have_started_even_when_they_are_dead()
    {
        Save(ProcessTable.BootId());
        var daemon = Sleeper("master") with { Command = ["/bin/sh", "-c", "sleep 600 & wait"] };
        new DaemonStarter(_folder, _folder.User).Start(daemon);
        await AppearedAsync("master");
        var master = _folder.Records.IdentityOf("master")!.Value;
        ProcessEntry? worker = null;
        while (worker is null)
            worker = ProcessTable.ChildrenOf(master.Pid).FirstOrDefault();
        master.Send(Signal.Kill);

        await PlatformDown.RunAsync(_state.Path, "dev", null);

        Assert.False(new ProcessIdentity(worker.Pid, worker.StartTicks).IsAlive);
    }

    [Fact]
    public async Task Whose_number_a_stranger_has_now_leave_him_alone()
    {
        Save(ProcessTable.BootId());
        using var stranger = Process.Start("sleep", "600");
        try
        {
            var start = ProcessTable.Find(stranger.Id)!.StartTicks;
            Record("sleeper", stranger.Id, start - 1);

            Assert.Equal(0, await PlatformDown.RunAsync(_state.Path, "dev", null));

            Assert.False(stranger.HasExited);
        }
        finally
        {
            stranger.Kill();
        }
    }

    [Fact]
    public async Task From_before_a_restart_of_the_machine_are_nobodys()
    {
        Save("the boot before");
        using var stranger = Process.Start("sleep", "600");
        try
        {
            // Number and start can be the same after a restart.
            Record("sleeper", stranger.Id, ProcessTable.Find(stranger.Id)!.StartTicks);
            Assert.False((await PlatformStatus.OfAsync(_state.Path, "dev", default)).IsHealthy);

            Assert.Equal(0, await PlatformDown.RunAsync(_state.Path, "dev", null));

            Assert.False(stranger.HasExited);
        }
        finally
        {
            stranger.Kill();
        }
    }

    [Fact]
    public void Are_read_whatever_their_name() =>
        Assert.Equal(
            new ProcessEntry(42, IsEnded: false, Parent: 1, Session: 42, StartTicks: 987654),
            ProcessEntry.Parse(42, "42 (a) b (c)) S 1 42 42 0 -1 4194304 100 0 0 0 1 2 0 0 20 0 1 0 987654 1000 200"));

    [Fact]
    public async Task Keep_a_second_command_away()
    {
        Save(ProcessTable.BootId());
        using (StackLock.Take(_state.Path, "dev"))
        {
            var refusal = await Assert.ThrowsAsync<LocalException>(() => PlatformDown.RunAsync(_state.Path, "dev", null));
            Assert.Equal("another command is at work on the local platform of dev. Wait until it is done.", refusal.Message);
        }

        await PlatformDown.RunAsync(_state.Path, "dev", null);
    }

    public void Dispose() => _state.Dispose();

    private void Save(string bootId) => StateFile.Write(_folder, new PlatformState
    {
        Stack = "dev",
        BootId = bootId,
        Repository = "/nowhere",
        LoadBalancer = LoadBalancer.Nginx,
        TimeFactor = 1,
        Application = "/nowhere/placeholder.dll",
        Ports = System.Collections.Immutable.ImmutableSortedDictionary<string, int>.Empty.Add("edge", 1),
    });

    private void Record(string name, int pid, long start)
    {
        _folder.Records.Write(Sleeper(name));
        File.WriteAllText(_folder.Records.PidFile(name), $"{pid} {start}\n");
    }

    private static Daemon Sleeper(string name) => new() { Name = name, Kind = "sleeper", Command = ["sleep", "600"], Health = HealthCheck.Alive };

    private Task AppearedAsync(string name) => DaemonWait.HealthyAsync(_folder, Sleeper(name), HealthCheck.Alive, default);
}
