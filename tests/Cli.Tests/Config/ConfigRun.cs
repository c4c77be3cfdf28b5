using FreeAgentics.Infra.Cli.CommandLine;
using FreeAgentics.Infra.Cli.Terminal;
using FreeAgentics.Infra.Cli.Tests.Processes;
using FreeAgentics.Infra.Reports.Terminal;

namespace FreeAgentics.Infra.Cli.Tests.Config;

/// <summary>Runs <c>config</c> verbs in process, in a folder of its own with a project and a stack.</summary>
internal sealed class ConfigRun : IDisposable
{
    public const string Dev = """
        # The stack for development.
        config:
          freeagentics:aws:
            accountId: "210987654321"
          freeagentics:network:
            zones: 2  # as few as there may be

        """;

    private readonly TemporaryFolder _folder = new();

    public ConfigRun()
    {
        _folder.Write("Pulumi.yaml", "name: freeagentics\nruntime: dotnet\n");
        Write("dev", Dev);
    }

    public string Path => _folder.Path;

    public void Write(string stack, string text) => _folder.Write($"Pulumi.{stack}.yaml", text);

    public string Read(string stack) => File.ReadAllText(System.IO.Path.Combine(Path, $"Pulumi.{stack}.yaml"));

    public bool Has(string stack) => File.Exists(System.IO.Path.Combine(Path, $"Pulumi.{stack}.yaml"));

    public async Task<ProcessResult> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var streams = new Streams(output, error, TerminalStyle.Plain, TerminalStyle.Plain, ErrorIsTerminal: false);
        using var interruption = new Interruption();
        var code = await InfraCommandLine.RunAsync(["config", .. arguments, "--directory", Path], streams, interruption);
        return new(code, output.ToString(), error.ToString());
    }

    public void Dispose() => _folder.Dispose();
}
