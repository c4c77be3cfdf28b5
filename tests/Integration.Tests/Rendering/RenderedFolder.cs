using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using FreeAgentics.Infra.Integration.Tests.Daemons;
using FreeAgentics.Infra.Rendering;
using FreeAgentics.Infra.Rendering.Placements;

namespace FreeAgentics.Infra.Integration.Tests.Rendering;

/// <summary>A rendering in a folder of its own, as the daemons find it, with passwords in the place of the marks.</summary>
internal sealed partial class RenderedFolder : IAsyncDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("infra-rendered-").FullName;

    private RenderedFolder()
    {
        foreach (var folder in (string[])[Placement.Configuration, Placement.State, Placement.Secrets])
            Directory.CreateDirectory(folder);
        // Daemons that start as root leave for users of their own.
        Permit(root, (UnixFileMode)0b111_101_101);
    }

    public static RenderedFolder Create() => new();

    public FolderPlacement Placement => new($"{root}/configuration", $"{root}/state", $"{root}/secrets");

    public string PathOf(string path) => $"{Placement.Configuration}/{path}";

    /// <summary>The password that stands for a mark such as <c>database_app_password</c>.</summary>
    public string Password(string mark) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(root + mark)))[..32];

    public void Write(IEnumerable<RenderedFile> files)
    {
        foreach (var file in files)
        {
            var secret = file.Path.StartsWith("secrets/", StringComparison.Ordinal);
            var path = secret ? $"{root}/{file.Path[..^".template".Length]}" : PathOf(file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, secret ? Mark().Replace(file.Content, match => Password(match.Groups[1].Value)) : file.Content);
            if (secret)
                Permit(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    /// <summary>Gives everything to the user that PostgreSQL and PgBouncer run as.</summary>
    public async Task HandOverAsync()
    {
        if (Environment.IsPrivilegedProcess)
            (await Command.RunAsync("chown", ["-R", "postgres", Placement.Configuration, Placement.State, Placement.Secrets])).Succeeded();
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(root, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static void Permit(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, mode);
    }

    [GeneratedRegex("<([A-Za-z0-9_]+)>", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
