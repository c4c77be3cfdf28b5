using FreeAgentics.Infra.Cli.Tests.Processes;

namespace FreeAgentics.Infra.Local.Tests.Platforms;

/// <summary>Installs what <c>tests/packages.txt</c> names and this machine lacks, where it may: <c>dotnet test</c> alone then works as <c>./infra test</c> does.</summary>
public static class DebianPackages
{
    private static readonly Lazy<Task> Installed = new(InstallAsync);

    public static Task EnsureAsync() => Installed.Value;

    private static async Task InstallAsync()
    {
        var missing = File.ReadLines(Path.Combine(BuiltCommand.Repository, "tests", "packages.txt")).Select(line => line.Split(' '))
            .Where(words => words.Length == 2 && !IsThere(words[1])).Select(words => words[0]).ToList();
        if (missing.Count == 0 || !Environment.IsPrivilegedProcess)
            return;
        var quiet = new Dictionary<string, string?> { ["DEBIAN_FRONTEND"] = "noninteractive" };
        await ProcessRun.OfAsync("apt-get", ["update", "-qq"], environment: quiet);
        await ProcessRun.OfAsync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300", .. missing], environment: quiet);
    }

    private static bool IsThere(string program)
    {
        var postgres = Directory.Exists("/usr/lib/postgresql") ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")) : [];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Append("/usr/sbin").Concat(postgres).Any(folder => File.Exists(Path.Combine(folder, program)));
    }
}
