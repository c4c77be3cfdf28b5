using System.Text.Json;

namespace FreeAgentics.Infra.Local.State;

/// <summary>The file that holds a <see cref="PlatformState"/>.</summary>
public static class StateFile
{
    private const string Name = "platform.json";

    /// <returns>Null where there is none, or one that was being written when its writer was killed.</returns>
    public static PlatformState? Read(StackFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var path = Path.Combine(folder.Path, Name);
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllText(path), StateJson.Default.PlatformState) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static void Write(StackFolder folder, PlatformState state)
    {
        ArgumentNullException.ThrowIfNull(folder);
        folder.Write(Path.Combine(folder.Path, Name), JsonSerializer.Serialize(state, StateJson.Default.PlatformState));
    }
}
