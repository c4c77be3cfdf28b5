using FreeAgentics.Infra.Components.Iam;
using Pulumi;

namespace FreeAgentics.Infra.Components.Addons.Identities;

/// <summary>What cert-manager may do: prove that the zone is ours, by TXT records and no others.</summary>
internal static class CertificatePolicy
{
    public static PolicyStatement[] Of(AddonsArgs args) =>
    [
        new("FollowChange") { Actions = ["route53:GetChange"], Resources = ["arn:aws:route53:::change/*"] },
        new("FindZone") { Actions = ["route53:ListHostedZonesByName"], Resources = ["*"] },
        new("ListRecords") { Actions = ["route53:ListResourceRecordSets"], Resources = [Output.Format($"arn:aws:route53:::hostedzone/{args.ZoneId}")] },
        new("ChangeProof")
        {
            Actions = ["route53:ChangeResourceRecordSets"],
            Resources = [Output.Format($"arn:aws:route53:::hostedzone/{args.ZoneId}")],
            Conditions = [new("ForAllValues:StringEquals", "route53:ChangeResourceRecordSetsRecordTypes", "TXT")],
        },
    ];
}
