using FreeAgentics.Infra.Local.Processes;
using FreeAgentics.Infra.Local.Requirements;
using FreeAgentics.Infra.Local.State;
using FreeAgentics.Infra.Plans.Json;

namespace FreeAgentics.Infra.Local.Verbs;

/// <summary>Finds a platform that has been started.</summary>
internal static class ExistingPlatform
{
    private const string PlanFile = "plan.json";

    public static StackFolder FolderOf(string stateRoot, string stack, ServiceUser user) => new(Path.Combine(stateRoot, stack), user);

    /// <exception cref="LocalException">There is none.</exception>
    public static (StackFolder Folder, PlatformState State) Find(string stateRoot, string stack)
    {
        // As whom the daemons run matters to those who start or write, not to those who look.
        var folder = FolderOf(stateRoot, stack, Directory.Exists(Path.Combine(stateRoot, stack)) ? ServiceUser.Find() : new([], null, null));
        return StateFile.Read(folder) is { } state
            ? (folder, state)
            : throw new LocalException($"the local platform of {stack} is not up. Fix: ./infra local up {stack}", isMistake: true);
    }

    /// <summary>One that can be changed, and the lock that keeps others from it.</summary>
    /// <exception cref="LocalException">There is none, or only what a start or a reboot has left; or another command is at work on it.</exception>
    public static (LocalPlatform Platform, StackLock Gate) Open(string stateRoot, string stack, string searchPath)
    {
        _ = Find(stateRoot, stack);
        var gate = StackLock.Take(stateRoot, stack);
        try
        {
            return (Open(Find(stateRoot, stack), stack, searchPath), gate);
        }
        catch
        {
            gate.Dispose();
            throw;
        }
    }

    /// <summary>Keeps the plan: what changes the platform later is to know what it was started from.</summary>
    public static void Keep(StackFolder folder, Plans.Plan plan) => folder.Write(Path.Combine(folder.Path, PlanFile), PlanJson.ToJson(plan));

    private static LocalPlatform Open((StackFolder Folder, PlatformState State) found, string stack, string searchPath)
    {
        var (folder, state) = found;
        if (state.BootId != ProcessTable.BootId())
            throw new LocalException($"the local platform of {stack} has not outlived the restart of this machine. Fix: ./infra local up {stack}", isMistake: true);
        if (!state.IsComplete)
            throw new LocalException($"the start of the local platform of {stack} was cut short. Fix: ./infra local down {stack}", isMistake: true);
        var programs = InstalledPrograms.Find(PlatformPrograms.With(state.LoadBalancer), searchPath, null);
        return new(folder, PlanJson.Read(File.ReadAllText(Path.Combine(folder.Path, PlanFile))), state, programs);
    }
}
