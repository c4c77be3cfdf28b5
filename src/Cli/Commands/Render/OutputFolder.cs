using FreeAgentics.Infra.Rendering;

namespace FreeAgentics.Infra.Cli.Commands.Render;

/// <summary>Writes a rendering into a folder of its own, in place of an earlier one.</summary>
internal static class OutputFolder
{
    // Says that the folder's files are this command's, so that the next run may replace them.
    private const string Mark = ".rendered";

    /// <exception cref="UserErrorException">The folder holds files that no rendering wrote, or cannot be written.</exception>
    public static void Write(string folder, IReadOnlyList<RenderedFile> files)
    {
        try
        {
            Clear(folder);
            foreach (var file in files)
                WriteFile(Path.Combine(folder, file.Path), file);
            File.WriteAllLines(Path.Combine(folder, Mark), files.Select(file => file.Path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"--out {folder}: {error.Message}");
        }
    }

    private static void Clear(string folder)
    {
        Directory.CreateDirectory(folder);
        var mark = Path.Combine(folder, Mark);
        if (!File.Exists(mark))
        {
            if (Directory.EnumerateFileSystemEntries(folder).Any())
                throw new UserErrorException($"--out {folder}: the folder holds files that no rendering wrote. Name another one, or empty it.");
            return;
        }

        foreach (var path in File.ReadAllLines(mark).Where(path => !path.Contains("..", StringComparison.Ordinal)))
            File.Delete(Path.Combine(folder, path));
        File.Delete(mark);
    }

    private static void WriteFile(string path, RenderedFile file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, file.Content);
        if (file.Executable && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
    }
}
