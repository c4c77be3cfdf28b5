using System.Collections.Frozen;
using FreeAgentics.Infra.Engine.Urns;
using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Engine.Diffs;

/// <summary>Whether a replacement deletes first, by the providers' own rules. What the program says goes before them.</summary>
/// <remarks>
/// Bridged providers delete first where the program chose the physical name (nameRequiresDeleteBeforeReplace in
/// pulumi-terraform-bridge pkg/tfbridge/schema.go): two resources cannot have it at once. The Kubernetes provider does so
/// where name and namespace stay (provider.go, Diff). Types that always do: DeleteBeforeReplace in provider/resources.go of pulumi-aws.
/// </remarks>
internal static class DeletionOrder
{
    private static readonly FrozenSet<string> AlwaysFirst = FrozenSet.Create(
        StringComparer.Ordinal,
        "aws:ec2/networkAclRule:NetworkAclRule",
        "aws:ec2/routeTableAssociation:RouteTableAssociation",
        "aws:ec2/securityGroupRule:SecurityGroupRule");

    public static bool DeletesFirst(string type, bool namedByProgram, ObjectValue before, ObjectValue after) => TypeToken.Package(type) switch
    {
        "kubernetes" => namedByProgram && Identity(before) is { } old && old == Identity(after),
        "aws" => namedByProgram || AlwaysFirst.Contains(type),
        _ => false,
    };

    private static (string Name, string Namespace)? Identity(ObjectValue inputs) =>
        inputs["metadata"] is ObjectValue metadata && metadata["name"] is StringValue name
            ? (name.Value, (metadata["namespace"] as StringValue)?.Value ?? "default")
            : null;
}
