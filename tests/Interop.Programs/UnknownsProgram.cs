using System.Text.Json;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Iam;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace FreeAgentics.Infra.Interop;

/// <summary>Values that only a deployment knows, as inputs, inside lists, maps and texts, and in outputs.</summary>
internal static class UnknownsProgram
{
    public static IDictionary<string, object?> Declare()
    {
        var vpc = new Vpc("vpc", new VpcArgs { CidrBlock = "10.0.0.0/16" });
        var subnet = new Subnet("subnet", new SubnetArgs { VpcId = vpc.Id, CidrBlock = "10.0.1.0/24", Tags = { ["vpc"] = vpc.Id, ["name"] = "a" } });
        var group = new SecurityGroup("group", new SecurityGroupArgs
        {
            VpcId = vpc.Id,
            Ingress =
            {
                new Pulumi.Aws.Ec2.Inputs.SecurityGroupIngressArgs
                {
                    Protocol = "tcp", FromPort = 80, ToPort = 80, CidrBlocks = { "10.0.0.0/8", vpc.CidrBlock },
                },
            },
        });
        var role = new Role("role", new RoleArgs
        {
            AssumeRolePolicy = Output.JsonSerialize(Output.Create(new { Version = "2012-10-17", Vpc = vpc.Id })),
        });
        _ = new ConfigMap("map", new ConfigMapArgs
        {
            Data = { ["subnet"] = Output.Format($"subnet {subnet.Id} of {vpc.Id}"), ["arn"] = role.Arn.Apply(arn => arn.ToUpperInvariant()) },
        });
        return new Dictionary<string, object?>
        {
            ["ids"] = Output.All(vpc.Id, subnet.Id),
            ["tuple"] = Output.Tuple(vpc.Id, group.Id).Apply(ids => JsonSerializer.Serialize(new[] { ids.Item1, ids.Item2 })),
            ["known"] = vpc.CidrBlock,
            ["then"] = vpc.Id.Apply(_ => subnet.Id),
        };
    }
}
