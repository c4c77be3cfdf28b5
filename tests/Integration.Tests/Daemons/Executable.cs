namespace FreeAgentics.Infra.Integration.Tests.Daemons;

/// <summary>Finds a program that a test needs, and installs its Debian package where it is missing and may be installed.</summary>
public static class Executable
{
    private static readonly string[] Folders =
    [
        .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries),
        "/usr/local/sbin", "/usr/sbin", "/sbin",
    ];

    private static readonly SemaphoreSlim Installing = new(1);

    /// <returns>The full path.</returns>
    /// <exception cref="FileNotFoundException">The program is missing and could not be installed; the message says how to.</exception>
    public static async Task<string> FindAsync(string name, string package, string? folder = null)
    {
        if (Look(name, folder) is { } found)
            return found;
        await Installing.WaitAsync();
        try
        {
            if (Look(name, folder) is null && Environment.IsPrivilegedProcess)
                await InstallAsync(package);
        }
        finally
        {
            Installing.Release();
        }

        return Look(name, folder) ?? throw new FileNotFoundException(
            $"These tests need {name}, which is not installed. Fix: apt-get install {package} (as root).");
    }

    private static string? Look(string name, string? folder) =>
        Folders.Append(folder).OfType<string>().Select(path => Path.Combine(path, name)).FirstOrDefault(File.Exists);

    private static async Task InstallAsync(string package)
    {
        var quiet = new Dictionary<string, string> { ["DEBIAN_FRONTEND"] = "noninteractive" };
        string[] install = ["install", "-y", "--no-install-recommends", package];
        var first = await Command.RunAsync("apt-get", install, quiet);
        if (first.ExitCode == 0)
            return;
        await Command.RunAsync("apt-get", ["update"], quiet);
        await Command.RunAsync("apt-get", install, quiet);
    }
}
