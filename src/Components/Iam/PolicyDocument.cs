using Pulumi;

namespace FreeAgentics.Infra.Components.Iam;

/// <summary>IAM policies as JSON.</summary>
public static class PolicyDocument
{
    public static Output<string> Of(params IEnumerable<PolicyStatement> statements) =>
        Output.All(statements.Select(statement => (Input<string>)statement.ToJson()))
            .Apply(texts => $$"""{"Version":"2012-10-17","Statement":[{{string.Join(',', texts)}}]}""");

    /// <summary>A trust policy: services that may take a role.</summary>
    public static Output<string> TrustOf(string service, params PolicyCondition[] conditions) => Of(new PolicyStatement("Trust")
    {
        Principal = PolicyPrincipal.Service(service),
        Actions = ["sts:AssumeRole"],
        Conditions = [.. conditions],
    });
}
