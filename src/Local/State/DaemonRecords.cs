using System.Text.Json;
using FreeAgentics.Infra.Local.Processes;

namespace FreeAgentics.Infra.Local.State;

/// <summary>What has been started: a file that says how, written before, and a file that says who, written by the process itself.</summary>
public sealed class DaemonRecords(StackFolder folder)
{
    private readonly string _folder = FolderIn(folder);

    public static string FolderIn(StackFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return Path.Combine(folder.Path, "processes");
    }

    public string PidFile(string daemon) => Path.Combine(_folder, $"{daemon}.pid");

    /// <returns>In the order of their names.</returns>
    public IReadOnlyList<Daemon> All() => Directory.Exists(_folder)
        ? [.. Directory.EnumerateFiles(_folder, "*.json").Select(file => JsonSerializer.Deserialize(File.ReadAllText(file), StateJson.Default.Daemon)!).OrderBy(daemon => daemon.Name, NaturalOrder.Instance)]
        : [];

    public void Write(Daemon daemon)
    {
        ArgumentNullException.ThrowIfNull(daemon);
        File.Delete(PidFile(daemon.Name));
        folder.Write(JsonFile(daemon.Name), JsonSerializer.Serialize(daemon, StateJson.Default.Daemon));
    }

    /// <returns>Null before it has started.</returns>
    public ProcessIdentity? IdentityOf(string daemon) => File.Exists(PidFile(daemon)) ? ProcessIdentity.TryParse(File.ReadAllText(PidFile(daemon))) : null;

    public bool IsAlive(string daemon) => IdentityOf(daemon) is { IsAlive: true };

    public void Forget(string daemon)
    {
        File.Delete(PidFile(daemon));
        File.Delete(JsonFile(daemon));
    }

    private string JsonFile(string daemon) => Path.Combine(_folder, $"{daemon}.json");
}
