namespace FreeAgentics.Infra.Cli.Commands.Policies;

/// <summary>Addresses of this repository's files on the web, where the environment tells where it is hosted: the variables of a GitHub workflow.</summary>
internal static class RepositoryAddress
{
    /// <param name="page">A file of the repository, with anchor.</param>
    /// <returns>Null outside of a workflow.</returns>
    public static string? Of(string page) =>
        Environment.GetEnvironmentVariable("GITHUB_SERVER_URL") is { Length: > 0 } server && Environment.GetEnvironmentVariable("GITHUB_REPOSITORY") is { Length: > 0 } repository
            ? $"{server}/{repository}/blob/{Environment.GetEnvironmentVariable("GITHUB_SHA") ?? "HEAD"}/{page}"
            : null;
}
