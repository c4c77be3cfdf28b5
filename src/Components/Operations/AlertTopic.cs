using FreeAgentics.Infra.Components.Iam;
using FreeAgentics.Infra.Components.Naming;
using Pulumi;
using Pulumi.Aws.Sns;

namespace FreeAgentics.Infra.Components.Operations;

/// <summary>Where alarms, budget warnings and failed backups of the stack go, and who reads them.</summary>
public sealed class AlertTopic : ComponentResource
{
    private static readonly string[] Publishers =
        ["cloudwatch.amazonaws.com", "budgets.amazonaws.com", "backup.amazonaws.com", "events.rds.amazonaws.com", "events.amazonaws.com"];

    [Output("arn")] public Output<string> Arn { get; private set; }

    public AlertTopic(string name, AlertTopicArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:operations:AlertTopic", name, options)
    {
        var topic = new Topic(name, new()
        {
            Name = PhysicalName.Of(args.Stack, name, NameLimit.Topic),
            KmsMasterKeyId = args.KeyArn,
            Tags = ResourceTags.Of(args.Stack, "operations", name),
        }, new() { Parent = this });
        _ = new TopicPolicy(name, new() { Arn = topic.Arn, Policy = PolicyDocument.Of(Publish(args, topic.Arn)) }, new() { Parent = this });
        foreach (var email in args.Emails)
            _ = new TopicSubscription($"{name}-{email}", new() { Topic = topic.Arn, Protocol = "email", Endpoint = email }, new() { Parent = this });
        Arn = topic.Arn;
        RegisterOutputs(new Dictionary<string, object?> { ["arn"] = Arn });
    }

    private static PolicyStatement Publish(AlertTopicArgs args, Output<string> topic) => new("ServicesPublish")
    {
        Principal = PolicyPrincipal.Service(Publishers),
        Actions = ["sns:Publish"],
        Resources = [topic],
        Conditions = [PolicyCondition.SourceAccount(args.Stack.AccountId)],
    };
}
