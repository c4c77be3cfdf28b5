namespace FreeAgentics.Infra.Local.State;

/// <summary>Keeps a second command away from a platform while one changes it. The system lets go of it when its holder ends, however that happens.</summary>
public sealed class StackLock : IDisposable
{
    private readonly FileStream _file;

    private StackLock(FileStream file) => _file = file;

    /// <exception cref="LocalException">Another command holds it.</exception>
    public static StackLock Take(string root, string stack)
    {
        Directory.CreateDirectory(root);
        var path = Path.Combine(root, $"{stack}.lock");
        try
        {
            return new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose));
        }
        catch (IOException)
        {
            throw new LocalException($"another command is at work on the local platform of {stack}. Wait until it is done.", isMistake: true);
        }
    }

    public void Dispose()
    {
        var root = Path.GetDirectoryName(_file.Name)!;
        _file.Dispose();
        if (StateRoot.IsOwn(root) && Directory.Exists(root) && !Directory.EnumerateFileSystemEntries(root).Any())
            Directory.Delete(root);
    }
}
