using FreeAgentics.Infra.Components.Iam;
using FreeAgentics.Infra.Components.Naming;
using FreeAgentics.Infra.Components.Operations;
using Pulumi;
using Pulumi.Aws.Ec2;

namespace FreeAgentics.Infra.Components.Networking;

/// <summary>Records of the connections in the VPC, kept for a set time.</summary>
public sealed class NetworkFlowLogs : ComponentResource
{
    public NetworkFlowLogs(string name, NetworkArgs args, Input<string> vpcId, ComponentResourceOptions? options = null)
        : base("freeagentics:network:FlowLogs", name, options)
    {
        var logs = new RetainedLogGroup($"{name}-flow-logs", new(
            args.Stack, "network", PhysicalName.PathOf(args.Stack, "flow-logs", NameLimit.LogGroup), args.Settings.FlowLogRetentionDays, args.LogKeyArn), new() { Parent = this });
        var role = new ServiceRole($"{name}-flow-logs", new(args.Stack, "network",
            PolicyDocument.TrustOf("vpc-flow-logs.amazonaws.com", PolicyCondition.SourceAccount(args.Stack.AccountId)))
        {
            Statements =
            [
                new("WriteFlowLogs")
                {
                    Actions = ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
                    Resources = [Output.Format($"{logs.Arn}:*")],
                },
            ],
        }, new() { Parent = this });
        _ = new FlowLog(name, new()
        {
            VpcId = vpcId,
            TrafficType = args.Settings.FlowLogTraffic,
            LogDestinationType = "cloud-watch-logs",
            LogDestination = logs.Arn,
            IamRoleArn = role.Arn,
            MaxAggregationInterval = 600,
            Tags = ResourceTags.Of(args.Stack, "network", $"{name}-flow-logs"),
        }, new() { Parent = this, DependsOn = { role } });
        RegisterOutputs();
    }
}
