using Pulumi.Testing;

namespace Pulumi;

/// <summary>What a program is run for.</summary>
/// <param name="RootDirectory">The folder of Pulumi.yaml; null where the engine does not tell.</param>
internal sealed record DeploymentSettings(
    string ProjectName, string StackName, string OrganizationName, string? RootDirectory, bool IsPreview)
{
    public const string DefaultOrganization = "organization";

    public static DeploymentSettings ForTests(TestOptions? options) => new(
        options?.ProjectName ?? "project",
        options?.StackName ?? "stack",
        options?.OrganizationName ?? DefaultOrganization,
        options?.RootDirectory,
        options?.IsPreview ?? true);
}
