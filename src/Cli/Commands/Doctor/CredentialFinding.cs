namespace FreeAgentics.Infra.Cli.Commands.Doctor;

/// <summary>Whether a credential is there.</summary>
/// <param name="Credential">What was looked for.</param>
/// <param name="Source">The variable or file that provides it; null where it is missing.</param>
public sealed record CredentialFinding(Credential Credential, string? Source);
