using FreeAgentics.Infra.Local.Processes;

namespace FreeAgentics.Infra.Local.State;

/// <summary>Everything that one platform writes. When the platform is down the folder is gone.</summary>
/// <param name="Path">The full path.</param>
/// <param name="User">Whom the files belong to.</param>
public sealed record StackFolder(string Path, ServiceUser User)
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode PrivateFolder = Private | UnixFileMode.UserExecute;
    private const UnixFileMode PassableFolder = PrivateFolder | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public bool Exists => Directory.Exists(Path);

    /// <summary>Rendered files.</summary>
    public string Configuration => System.IO.Path.Combine(Path, "config");

    /// <summary>Passwords and user lists.</summary>
    public string Secrets => System.IO.Path.Combine(Path, "secrets");

    /// <summary>Sockets, pid files, temporary files.</summary>
    public string Run => System.IO.Path.Combine(Path, "run");

    public string Logs => System.IO.Path.Combine(Path, "logs");

    /// <summary>The data of a daemon.</summary>
    public string Data(string daemon) => System.IO.Path.Combine(Path, "data", daemon);

    public string Log(string daemon) => System.IO.Path.Combine(Logs, $"{daemon}.log");

    public DaemonRecords Records => new(this);

    public void Create()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        CheckReach();
        foreach (var folder in (string[])[Path, Configuration, Secrets, Run, Logs, System.IO.Path.Combine(Path, "data"), DaemonRecords.FolderIn(this)])
            CreateFolder(folder, folder == Path ? PassableFolder : PrivateFolder);
    }

    /// <summary>Makes a folder that only its owner may enter.</summary>
    public void CreateFolder(string folder, UnixFileMode mode = PrivateFolder)
    {
        Directory.CreateDirectory(folder, mode);
        User.Own(folder);
    }

    /// <summary>Writes a file that only its owner may read, in one step.</summary>
    public void Write(string path, string content, bool append = false)
    {
        CreateFolder(System.IO.Path.GetDirectoryName(path)!);
        var target = append ? path : $"{path}.new";
        using (var stream = new FileStream(target, new FileStreamOptions { Mode = append ? FileMode.Append : FileMode.Create, Access = FileAccess.Write, UnixCreateMode = Private }))
        using (var writer = new StreamWriter(stream))
            writer.Write(content);
        User.Own(target);
        if (!append)
            File.Move(target, path, overwrite: true);
    }

    /// <summary>Removes all of it, and the folder of all stacks when this was the last.</summary>
    public void Delete()
    {
        if (Exists)
            Directory.Delete(Path, recursive: true);
    }

    /// <summary>The last lines of a daemon's log.</summary>
    public string LogEnd(string daemon, int lines)
    {
        var log = Log(daemon);
        return File.Exists(log) ? string.Join('\n', File.ReadLines(log).TakeLast(lines)) : "";
    }

    private void CheckReach()
    {
        for (var above = new DirectoryInfo(Path).Parent; User.Id is not null && above is not null; above = above.Parent)
        {
            if (!above.UnixFileMode.HasFlag(UnixFileMode.OtherExecute))
                throw new LocalException($"the user {ServiceUser.NameForRoot}, as whom root starts the daemons, cannot enter {above.FullName}. Name another folder with --state.", isMistake: true);
        }
    }
}
