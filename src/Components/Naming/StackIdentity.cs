using FreeAgentics.Infra.Settings;

namespace FreeAgentics.Infra.Components.Naming;

/// <summary>What the resources of a stack are called after, and where they live.</summary>
/// <param name="Platform">First part of every physical name.</param>
/// <param name="Stack">The Pulumi stack's name; second part of every physical name.</param>
/// <param name="AccountId">The AWS account, twelve digits.</param>
/// <param name="Region">The AWS region.</param>
/// <param name="Tags">Tags of every resource, besides those of the platform.</param>
/// <param name="Protected">True where nothing stateful may be deleted by a deployment.</param>
public sealed record StackIdentity(string Platform, string Stack, string AccountId, string Region, IReadOnlyDictionary<string, string> Tags, bool Protected)
{
    /// <param name="stack">The stack's name.</param>
    /// <param name="settings">Its settings.</param>
    public static StackIdentity Of(string stack, PlatformSettings settings)
    {
        var tags = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["Owner"] = settings.Tags.Owner };
        if (settings.Tags.CostCenter is { } costCenter)
            tags["CostCenter"] = costCenter;
        foreach (var (key, value) in settings.Tags.Additional)
            tags[key] = value;
        return new(settings.Platform.Name, stack, settings.Aws.AccountId, settings.Aws.Region, tags, settings.Platform.Protected);
    }

    /// <summary>An ARN of this account and region.</summary>
    public string Arn(string service, string resource) => $"arn:aws:{service}:{Region}:{AccountId}:{resource}";

    /// <summary>An ARN of a service without regions.</summary>
    public string GlobalArn(string service, string resource) => $"arn:aws:{service}::{AccountId}:{resource}";
}
