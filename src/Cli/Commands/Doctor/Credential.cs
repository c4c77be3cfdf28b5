namespace FreeAgentics.Infra.Cli.Commands.Doctor;

/// <summary>Something secret that a deployment needs. Only its presence is looked at.</summary>
/// <param name="Name">What it opens.</param>
/// <param name="Variables">Environment variables, any of which provides it.</param>
/// <param name="Files">Files under the home folder, any of which provides it.</param>
/// <param name="Purpose">What it is used for.</param>
public sealed record Credential(string Name, IReadOnlyList<string> Variables, IReadOnlyList<string> Files, string Purpose)
{
    public static readonly IReadOnlyList<Credential> All =
    [
        new("AWS", ["AWS_ACCESS_KEY_ID", "AWS_PROFILE", "AWS_WEB_IDENTITY_TOKEN_FILE"], [".aws/credentials", ".aws/config"], "pulumi up creates resources with it"),
        new("Pulumi backend", ["PULUMI_ACCESS_TOKEN", "PULUMI_BACKEND_URL"], [".pulumi/credentials.json"], "keeps the state of the stacks"),
        new("Pulumi passphrase", ["PULUMI_CONFIG_PASSPHRASE", "PULUMI_CONFIG_PASSPHRASE_FILE"], [], "opens secret settings, where the stack uses a passphrase"),
        new("Kubernetes", ["KUBECONFIG"], [".kube/config"], "kubectl reaches the cluster with it"),
    ];

    /// <summary>Where the credential is: the name of a variable or file, never a value; null where it is missing.</summary>
    public string? FindIn(IReadOnlyDictionary<string, string> environment, string home)
    {
        ArgumentNullException.ThrowIfNull(environment);
        return Variables.FirstOrDefault(name => environment.TryGetValue(name, out var value) && value.Length > 0)
            ?? Files.Where(file => File.Exists(Path.Combine(home, file))).Select(file => $"~/{file}").FirstOrDefault();
    }
}
