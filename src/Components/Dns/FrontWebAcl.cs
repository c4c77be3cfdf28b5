using FreeAgentics.Infra.Components.Naming;
using FreeAgentics.Infra.Settings;
using Pulumi;
using Pulumi.Aws.WafV2;
using Pulumi.Aws.WafV2.Inputs;

namespace FreeAgentics.Infra.Components.Dns;

/// <summary>A web ACL for a load balancer in front of the ingress: AWS's rules against known bad requests, and a limit for each address.</summary>
public sealed class FrontWebAcl : ComponentResource
{
    private static readonly string[] ManagedRules = ["AWSManagedRulesAmazonIpReputationList", "AWSManagedRulesCommonRuleSet", "AWSManagedRulesKnownBadInputsRuleSet"];

    [Output("arn")] public Output<string> Arn { get; private set; }

    public FrontWebAcl(string name, StackIdentity stack, DnsSettings settings, ComponentResourceOptions? options = null)
        : base("freeagentics:dns:FrontWebAcl", name, options)
    {
        var rules = new InputList<WebAclRuleArgs> { Limit(settings.WebAclRateLimit) };
        for (var i = 0; i < ManagedRules.Length; i++)
            rules.Add(Managed(ManagedRules[i], priority: i + 1));
        Arn = new WebAcl(name, new()
        {
            Name = PhysicalName.Of(stack, name, NameLimit.WebAcl),
            Description = "In front of the API",
            Scope = "REGIONAL",
            DefaultAction = new WebAclDefaultActionArgs { Allow = new WebAclDefaultActionAllowArgs() },
            Rules = rules,
            VisibilityConfig = new WebAclVisibilityConfigArgs { CloudwatchMetricsEnabled = true, SampledRequestsEnabled = true, MetricName = name },
            Tags = ResourceTags.Of(stack, "dns", name),
        }, new() { Parent = this }).Arn;
        RegisterOutputs(new Dictionary<string, object?> { ["arn"] = Arn });
    }

    private static WebAclRuleArgs Limit(int requests) => new()
    {
        Name = "RateLimit",
        Priority = 0,
        Action = new WebAclRuleActionArgs { Block = new WebAclRuleActionBlockArgs() },
        Statement = new WebAclRuleStatementArgs
        {
            RateBasedStatement = new WebAclRuleStatementRateBasedStatementArgs { AggregateKeyType = "IP", Limit = requests },
        },
        VisibilityConfig = Visible("RateLimit"),
    };

    private static WebAclRuleArgs Managed(string name, int priority) => new()
    {
        Name = name,
        Priority = priority,
        OverrideAction = new WebAclRuleOverrideActionArgs { None = new WebAclRuleOverrideActionNoneArgs() },
        Statement = new WebAclRuleStatementArgs
        {
            ManagedRuleGroupStatement = new WebAclRuleStatementManagedRuleGroupStatementArgs { VendorName = "AWS", Name = name },
        },
        VisibilityConfig = Visible(name),
    };

    private static WebAclRuleVisibilityConfigArgs Visible(string name) =>
        new() { CloudwatchMetricsEnabled = true, SampledRequestsEnabled = true, MetricName = name };
}
