namespace FreeAgentics.Infra.Engine.Simulation.Aws;

/// <summary>SNS, SQS and EventBridge.</summary>
internal static class Messages
{
    public static readonly Dictionary<string, Action<SimulatedResource>> Entries = new(StringComparer.Ordinal)
    {
        ["aws:sns/topic:Topic"] = Topic,
        ["aws:sns/topicPolicy:TopicPolicy"] = policy => policy.Id = policy.Text("arn"),
        ["aws:sns/topicSubscription:TopicSubscription"] = Subscription,
        ["aws:sqs/queue:Queue"] = Queue,
        ["aws:sqs/queuePolicy:QueuePolicy"] = policy => policy.Id = policy.Text("queueUrl"),
        ["aws:cloudwatch/eventRule:EventRule"] = EventRule,
        ["aws:cloudwatch/eventTarget:EventTarget"] = target => target.Id = target.Text("rule") is { } rule ? $"{rule}-{target.TextOr("targetId", target.Hex(8))}" : null,
    };

    private static void Topic(SimulatedResource topic)
    {
        topic.Id = topic.Arn("sns", topic.Text("name"));
        topic.Set("arn", topic.Id);
        topic.Set("owner", topic.Site.Account);
    }

    private static void Subscription(SimulatedResource subscription)
    {
        subscription.Id = subscription.Text("topic") is { } topic ? $"{topic}:{StableHash.Uuid(subscription.Urn)}" : null;
        subscription.Set("arn", subscription.Id);
    }

    private static void Queue(SimulatedResource queue)
    {
        var name = queue.Text("name");
        queue.Id = name is null || queue.Region is null || queue.Site.Account is null
            ? null
            : $"https://sqs.{queue.Region}.invalid/{queue.Site.Account}/{name}";
        queue.Set("url", queue.Id);
        queue.Set("arn", queue.Arn("sqs", name));
    }

    private static void EventRule(SimulatedResource rule)
    {
        rule.Id = rule.Text("name");
        rule.Set("arn", rule.Arn("events", rule.Id is null ? null : $"rule/{rule.Id}"));
    }
}
