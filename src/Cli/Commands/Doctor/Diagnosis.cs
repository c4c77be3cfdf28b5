namespace FreeAgentics.Infra.Cli.Commands.Doctor;

/// <summary>What a machine has of what this repository can use.</summary>
public sealed record Diagnosis(IReadOnlyList<ToolFinding> Tools, IReadOnlyList<CredentialFinding> Credentials)
{
    /// <summary>True when the main job can be done.</summary>
    public bool CanPreview => Tools.All(finding => finding.Tool.Need != Need.Preview || finding.Path is not null);

    /// <summary>Looks at this machine: its PATH, its environment, its home folder.</summary>
    public static async Task<Diagnosis> OfThisMachineAsync(CancellationToken cancellation)
    {
        var environment = Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "", StringComparer.Ordinal);
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var probe = new ToolProbe(environment.GetValueOrDefault("PATH", ""));
        var tools = await Task.WhenAll(Tool.All.Select(tool => probe.FindAsync(tool, cancellation))).ConfigureAwait(false);
        return new Diagnosis(tools, [.. Credential.All.Select(credential => new CredentialFinding(credential, credential.FindIn(environment, home)))]);
    }
}
