using System.Collections.Immutable;
using FreeAgentics.Infra.Engine.Checks;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Providers;

/// <summary>Where a provider puts things, as far as its own inputs tell. Null where they leave it unknown.</summary>
/// <param name="Region">AWS region.</param>
/// <param name="Account">AWS account, twelve digits.</param>
/// <param name="Namespace">Namespace for Kubernetes objects that name none.</param>
/// <param name="DefaultTags">Tags that AWS resources get besides their own.</param>
internal sealed record ProviderSite(string? Region, string? Account, string? Namespace, ImmutableSortedDictionary<string, PropertyValue> DefaultTags)
{
    /// <summary>Used where nothing names a region.</summary>
    public const string FallbackRegion = "us-east-1";

    /// <summary>Stands in every ARN where nothing names an account: no account has this number.</summary>
    public const string FallbackAccount = "000000000000";

    /// <summary>True where ConfigMaps are changed in place instead of replaced.</summary>
    public bool MutableConfigMaps { get; init; }

    /// <summary>True where Secrets are changed in place instead of replaced.</summary>
    public bool MutableSecrets { get; init; }

    /// <summary>The part of AWS's cloud that the region is in.</summary>
    public string Partition => Region switch
    {
        ['c', 'n', '-', ..] => "aws-cn",
        ['u', 's', '-', 'g', 'o', 'v', '-', ..] => "aws-us-gov",
        _ => "aws",
    };

    public string DnsSuffix => Partition == "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com";

    /// <summary>The site of a provider with these inputs.</summary>
    public static ProviderSite Of(ObjectValue inputs) => new(
        Text(inputs["region"], FallbackRegion),
        AccountOf(inputs),
        Text(inputs["namespace"], "default"),
        (Structure(inputs["defaultTags"]) as ObjectValue)?["tags"] is ObjectValue tags ? tags.Properties : ObjectValue.Empty.Properties)
    {
        MutableConfigMaps = IsTrue(inputs["enableConfigMapMutable"]),
        MutableSecrets = IsTrue(inputs["enableSecretMutable"]),
    };

    private static bool IsTrue(PropertyValue? value) => value is BoolValue { Value: true } or StringValue { Value: "true" };

    private static string? AccountOf(ObjectValue inputs)
    {
        if (Structure(inputs["allowedAccountIds"]) is ArrayValue { Items: [var first, ..] })
            return Text(first, FallbackAccount);
        if (Structure(inputs["assumeRoles"]) is ArrayValue { Items: [ObjectValue role, ..] }
            && Text(role["roleArn"], "") is { } arn && arn.Split(':') is [_, _, _, _, { Length: 12 } account, ..])
            return account;
        return FallbackAccount;
    }

    private static string? Text(PropertyValue? value, string fallback) => value switch
    {
        null or NullValue => fallback,
        StringValue text => text.Value,
        SecretValue secret => Text(secret.Value, fallback),
        NumberValue number => number.Value.ToString("R"),
        _ => null,
    };

    private static PropertyValue? Structure(PropertyValue? value) => value switch
    {
        StringValue text => JsonInput.Parse(text.Value, ""),
        SecretValue secret => Structure(secret.Value),
        _ => value,
    };
}
