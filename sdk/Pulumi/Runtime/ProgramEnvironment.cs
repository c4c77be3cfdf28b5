namespace Pulumi;

/// <summary>The PULUMI_* variables that an engine sets for a program.</summary>
/// <param name="MonitorAddress">host:port of the resource monitor.</param>
/// <param name="EngineAddress">host:port of the engine.</param>
internal sealed record ProgramEnvironment(DeploymentSettings Settings, string MonitorAddress, string EngineAddress)
{
    /// <summary>Set to anything: failures are reported with their stack traces.</summary>
    public static bool IsVerbose => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("PULUMI_DOTNET_LOG_VERBOSE"));

    public static bool KeepsResourceReferences
        => Environment.GetEnvironmentVariable("PULUMI_DISABLE_RESOURCE_REFERENCES") is not { } disabled
            || !(disabled == "1" || disabled.Equals("true", StringComparison.OrdinalIgnoreCase));

    /// <exception cref="RunException">Variables are missing or malformed, all of them named.</exception>
    public static ProgramEnvironment Read()
    {
        var problems = new List<string>();
        var environment = new ProgramEnvironment(
            new DeploymentSettings(
                Text("PULUMI_PROJECT"),
                Text("PULUMI_STACK"),
                Environment.GetEnvironmentVariable("PULUMI_ORGANIZATION") is { Length: > 0 } organization
                    ? organization
                    : DeploymentSettings.DefaultOrganization,
                Environment.GetEnvironmentVariable("PULUMI_ROOT_DIRECTORY"),
                bool.TryParse(Text("PULUMI_DRY_RUN"), out var isPreview) && isPreview),
            Text("PULUMI_MONITOR"),
            Text("PULUMI_ENGINE"));
        return problems.Count == 0
            ? environment
            : throw new RunException(
                $"""
                This program needs an engine that runs it, and none has: {string.Join(", ", problems)}.
                Run it through the engine: `pulumi preview` or `pulumi up`, or offline `./infra preview <stack>`.
                """);

        string Text(string name)
        {
            if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } value)
                return value;
            problems.Add($"{name} is not set");
            return "";
        }
    }
}
