using FreeAgentics.Infra.Components.Naming;
using Pulumi;
using Pulumi.Aws.ElastiCache;
using Pulumi.Aws.Vpc;

namespace FreeAgentics.Infra.Components.Data.Redis;

/// <summary>Where the nodes stand, and who may connect to them.</summary>
public sealed class RedisAccess : ComponentResource
{
    public const int Port = 6379;

    public Output<string> SubnetGroupName { get; }

    public Output<string> SecurityGroupId { get; }

    public RedisAccess(string name, RedisArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:data:RedisAccess", name, options)
    {
        SubnetGroupName = new SubnetGroup(name, new()
        {
            Description = "Data subnets for Redis",
            SubnetIds = args.SubnetIds,
            Tags = ResourceTags.Of(args.Stack, "redis", name),
        }, new() { Parent = this }).Name;
        SecurityGroupId = new Pulumi.Aws.Ec2.SecurityGroup(name, new()
        {
            VpcId = args.VpcId,
            Description = "Redis",
            Tags = ResourceTags.Of(args.Stack, "redis", name),
        }, new() { Parent = this }).Id;
        foreach (var (client, clientGroup) in args.Clients)
        {
            _ = new SecurityGroupIngressRule($"{name}-from-{client}", new()
            {
                SecurityGroupId = SecurityGroupId,
                Description = $"Redis from {client}",
                IpProtocol = "tcp",
                FromPort = Port,
                ToPort = Port,
                ReferencedSecurityGroupId = clientGroup,
                Tags = ResourceTags.Of(args.Stack, "redis", $"{name}-from-{client}"),
            }, new() { Parent = this });
        }
        RegisterOutputs();
    }
}
