using FreeAgentics.Infra.Components.Iam;
using Pulumi;

namespace FreeAgentics.Infra.Components.Addons.Identities;

/// <summary>What External Secrets may do: read the secrets of one stack.</summary>
internal static class SecretsPolicy
{
    public static PolicyStatement[] Of(AddonsArgs args) =>
    [
        new("ReadSecrets")
        {
            Actions = ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue", "secretsmanager:ListSecretVersionIds"],
            Resources = [.. SecretsOf(args)],
        },
        new("Decrypt")
        {
            Actions = ["kms:Decrypt"],
            Resources = [args.SecretsKeyArn],
            Conditions = [new("StringEquals", "kms:ViaService", $"secretsmanager.{args.Stack.Region}.amazonaws.com")],
        },
    ];

    private static IEnumerable<Input<string>> SecretsOf(AddonsArgs args) =>
        new[] { args.Stack.Stack, args.SecretsStack }
            .Distinct(StringComparer.Ordinal)
            .Select(stack => (Input<string>)args.Stack.Arn("secretsmanager", $"secret:{args.Stack.Platform}/{stack}/*"));
}
