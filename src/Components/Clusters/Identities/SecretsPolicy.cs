using FreeAgentics.Infra.Components.Iam;

namespace FreeAgentics.Infra.Components.Clusters.Identities;

/// <summary>What External Secrets may do: read the secrets of one stack.</summary>
internal static class SecretsPolicy
{
    public static PolicyStatement[] Of(WorkloadIdentitiesArgs args) =>
    [
        new("ReadSecrets")
        {
            Actions = ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue", "secretsmanager:ListSecretVersionIds"],
            Resources = [args.Stack.Arn("secretsmanager", $"secret:{args.Stack.Platform}/{args.SecretsStack}/*"), args.Stack.Arn("secretsmanager", $"secret:{args.Stack.Platform}/{args.Stack.Stack}/*")],
        },
        new("Decrypt")
        {
            Actions = ["kms:Decrypt"],
            Resources = [args.SecretsKeyArn],
            Conditions = [new("StringEquals", "kms:ViaService", $"secretsmanager.{args.Stack.Region}.amazonaws.com")],
        },
    ];
}
