using FreeAgentics.Infra.Components.Naming;
using Pulumi;
using Pulumi.Aws.CloudWatch;

namespace FreeAgentics.Infra.Components.Operations;

/// <summary>A log group that forgets. A service that finds none makes one that never does.</summary>
public sealed class RetainedLogGroup : ComponentResource
{
    [Output("arn")] public Output<string> Arn { get; private set; }

    [Output("name")] public Output<string> Name { get; private set; }

    public RetainedLogGroup(string name, RetainedLogGroupArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:operations:RetainedLogGroup", name, options)
    {
        var group = new LogGroup(name, new()
        {
            Name = args.LogGroupName,
            RetentionInDays = args.RetentionDays,
            KmsKeyId = args.KeyArn!,
            Tags = ResourceTags.Of(args.Stack, args.Component, name),
        }, new() { Parent = this });
        Arn = group.Arn;
        Name = group.Name;
        RegisterOutputs(new Dictionary<string, object?> { ["arn"] = Arn, ["name"] = Name });
    }
}
