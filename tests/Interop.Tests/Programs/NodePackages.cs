using System.Diagnostics;

namespace FreeAgentics.Infra.Interop.Tests.Programs;

/// <summary>The official Node packages, installed once from package-lock.json.</summary>
public sealed class NodePackages
{
    private const string InstallNode = "Install Node 20 or later, with npm: ./infra test does where apt-get has it.";

    /// <exception cref="InvalidOperationException">Node or npm is missing, or the packages cannot be had; says what to install.</exception>
    public NodePackages()
    {
        var version = Run("node", "--version", InstallNode).Trim();
        if (!Version.TryParse(version.TrimStart('v'), out var parsed) || parsed.Major < 20)
        {
            throw new InvalidOperationException($"Node is {version}, and the official SDK needs 20 or later. {InstallNode}");
        }

        if (!IsCurrent())
        {
            using var turn = Turn();
            if (!IsCurrent())
            {
                Run("npm", "ci --ignore-scripts --no-audit --no-fund", "Install npm (./infra test does where apt-get has it), and let it reach a registry that has the packages of tests/Interop.Programs/package-lock.json.");
            }
        }
    }

    public static string Folder { get; } = Path.Combine(ProgramsFolder.Path, "node_modules");

    // Test projects that run side by side install one after the other.
    private static FileStream Turn()
    {
        var path = Path.Combine(Path.GetTempPath(), "freeagentics-infra-npm.lock");
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                Thread.Sleep(200);
            }
        }
    }

    /// <summary>npm writes down what it installed; the rule of <c>./infra test</c>.</summary>
    private static bool IsCurrent()
    {
        var installed = new FileInfo(Path.Combine(Folder, ".package-lock.json"));
        return installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(ProgramsFolder.Path, "package-lock.json"));
    }

    private static string Run(string command, string arguments, string remedy)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = ProgramsFolder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"'{command} {arguments}' failed. {remedy}\n{output}{errors.Result}");
            }

            return output;
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new InvalidOperationException($"'{command}' is not on the PATH, and the interoperation tests need it. {remedy}", missing);
        }
    }
}
