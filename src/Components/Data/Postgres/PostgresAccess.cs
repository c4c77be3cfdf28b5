using FreeAgentics.Infra.Components.Naming;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Rds;
using Pulumi.Aws.Vpc;

namespace FreeAgentics.Infra.Components.Data.Postgres;

/// <summary>Where the instances stand, and who may connect to them.</summary>
public sealed class PostgresAccess : ComponentResource
{
    public const int Port = 5432;

    public Output<string> SubnetGroupName { get; }

    public Output<string> SecurityGroupId { get; }

    public PostgresAccess(string name, PostgresArgs args, ComponentResourceOptions? options = null)
        : base("freeagentics:data:PostgresAccess", name, options)
    {
        SubnetGroupName = new SubnetGroup(name, new()
        {
            Description = "Data subnets for PostgreSQL",
            SubnetIds = args.SubnetIds,
            Tags = ResourceTags.Of(args.Stack, "postgres", name),
        }, new() { Parent = this }).Name;
        var group = new Pulumi.Aws.Ec2.SecurityGroup(name, new()
        {
            VpcId = args.VpcId,
            Description = "PostgreSQL",
            Tags = ResourceTags.Of(args.Stack, "postgres", name),
        }, new() { Parent = this });
        SecurityGroupId = group.Id;
        foreach (var (client, clientGroup) in args.Clients)
        {
            _ = new SecurityGroupIngressRule($"{name}-from-{client}", new()
            {
                SecurityGroupId = group.Id,
                Description = $"PostgreSQL from {client}",
                IpProtocol = "tcp",
                FromPort = Port,
                ToPort = Port,
                ReferencedSecurityGroupId = clientGroup,
                Tags = ResourceTags.Of(args.Stack, "postgres", $"{name}-from-{client}"),
            }, new() { Parent = this });
        }
        RegisterOutputs();
    }
}
