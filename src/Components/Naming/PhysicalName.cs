namespace FreeAgentics.Infra.Components.Naming;

/// <summary>Names of resources that outsiders address; everything else is named by Pulumi, so that a replacement can be created first.</summary>
public static class PhysicalName
{
    /// <returns>Platform, stack and role, joined by hyphens.</returns>
    /// <exception cref="NameTooLongException">The name exceeds <paramref name="limit"/>.</exception>
    public static string Of(StackIdentity stack, string role, NameLimit limit) =>
        Checked($"{stack.Platform}-{stack.Stack}-{role}", limit);

    /// <returns>A path in the form of Secrets Manager and CloudWatch Logs: platform, stack and role, joined by slashes.</returns>
    /// <exception cref="NameTooLongException">The name exceeds <paramref name="limit"/>.</exception>
    public static string PathOf(StackIdentity stack, string role, NameLimit limit) =>
        Checked($"{stack.Platform}/{stack.Stack}/{role}", limit);

    /// <returns>The name of a bucket; buckets share one namespace over all accounts, so account and region are part of it.</returns>
    /// <exception cref="NameTooLongException">The name exceeds 63 characters.</exception>
    public static string OfBucket(StackIdentity stack, string role) =>
        Checked($"{stack.Platform}-{stack.Stack}-{role}-{stack.AccountId}-{stack.Region}", NameLimit.Bucket);

    private static string Checked(string name, NameLimit limit) =>
        name.Length <= limit.MaxLength ? name : throw new NameTooLongException(name, limit);
}
