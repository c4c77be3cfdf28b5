using System.Collections.Immutable;
using FreeAgentics.Infra.Local.Ports;
using FreeAgentics.Infra.Local.Processes;
using FreeAgentics.Infra.Local.Requirements;
using FreeAgentics.Infra.Local.State;
using FreeAgentics.Infra.Local.Steps;
using FreeAgentics.Infra.Local.Topology;
using FreeAgentics.Infra.Rendering;

namespace FreeAgentics.Infra.Local.Verbs;

/// <summary>Starts a platform: all of it, or nothing.</summary>
public static class PlatformUp
{
    /// <returns>The platform, every process of it healthy.</returns>
    /// <exception cref="LocalException">It is up already, something is missing, or something did not start; then nothing is left.</exception>
    /// <exception cref="OperationCanceledException">The user stopped it; nothing is left.</exception>
    public static async Task<PlatformReport> RunAsync(UpRequest request, IStepObserver observer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(observer);
        var topology = LocalTopology.Of(request.Plan);
        var programs = InstalledPrograms.Find(PlatformPrograms.With(request.LoadBalancer), request.SearchPath, topology.PostgresMajor);
        using var gate = StackLock.Take(request.StateRoot, topology.Stack);
        var folder = ExistingPlatform.FolderOf(request.StateRoot, topology.Stack, ServiceUser.Find());
        RefuseOrClear(folder, topology.Stack, observer);
        if (programs.PostgresMajor is { } major && major != topology.PostgresMajor)
            observer.Note($"The plan declares PostgreSQL {topology.PostgresMajor}; {major} is what is installed.");
        try
        {
            var platform = Create(request, topology, folder, programs);
            await new PlatformStart(platform, observer).RunAsync(cancellation).ConfigureAwait(false);
            platform.Save(platform.State with { IsComplete = true });
            return await PlatformStatus.OfAsync(folder, platform.State, cancellation).ConfigureAwait(false);
        }
        catch (RenderingException error)
        {
            await PlatformDown.ClearAsync(folder).ConfigureAwait(false);
            throw new LocalException(error.Message);
        }
        catch
        {
            await PlatformDown.ClearAsync(folder).ConfigureAwait(false);
            throw;
        }
    }

    private static LocalPlatform Create(UpRequest request, LocalTopology topology, StackFolder folder, InstalledPrograms programs)
    {
        folder.Create();
        var platform = new LocalPlatform(folder, request.Plan, new PlatformState
        {
            Stack = topology.Stack,
            BootId = ProcessTable.BootId(),
            Repository = request.Repository,
            LoadBalancer = request.LoadBalancer,
            TimeFactor = request.TimeFactor,
            Application = request.Application,
            Ports = FreePorts.Pick(LocalAddresses.Wanted(topology), ImmutableHashSet<int>.Empty),
        }, programs);
        platform.Save(platform.State);
        ExistingPlatform.Keep(folder, request.Plan);
        platform.Secrets.Create(topology);
        return platform;
    }

    // What a reboot or a crash has left is nobody's; what runs is somebody's.
    private static void RefuseOrClear(StackFolder folder, string stack, IStepObserver observer)
    {
        if (!folder.Exists)
            return;
        var state = StateFile.Read(folder);
        var isRunning = state?.BootId == ProcessTable.BootId() && folder.Records.All().Any(daemon => folder.Records.IsAlive(daemon.Name));
        if (isRunning)
        {
            throw new LocalException(state!.IsComplete
                ? $"the local platform of {stack} is up already, at http://{LocalAddresses.At(state, LocalAddresses.Edge)}, started from {state.Repository}. ./infra local status {stack} shows it, ./infra local down {stack} ends it."
                : $"an earlier start of the local platform of {stack} was cut short, and processes of it still run. Fix: ./infra local down {stack}", isMistake: true);
        }

        observer.Note($"Removed what was left in {folder.Path}: none of its processes runs any more.");
        folder.Delete();
    }
}
