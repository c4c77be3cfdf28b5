namespace FreeAgentics.Infra.Settings;

/// <summary>A cluster that stands already and is only used.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Endpoint">URL of its API.</param>
/// <param name="CertificateAuthorityData">The API's certificate authority, base64.</param>
/// <param name="SecurityGroupId">The security group of its nodes.</param>
public sealed record ExistingCluster(string Name, string Endpoint, string CertificateAuthorityData, string SecurityGroupId)
{
    public static ExistingCluster Read(SettingsSection existing) => new(
        Name: existing.Text("name", "The cluster's name.", drives: "pulumi:providers:kubernetes kubeconfig", example: "freeagentics-cluster"),
        Endpoint: existing.Text(
            "endpoint", "URL of the cluster's API.", pattern: new TextPattern("^https://[A-Za-z0-9.-]+$", "an https URL"),
            drives: "pulumi:providers:kubernetes kubeconfig", example: "https://0123456789ABCDEF.gr7.us-east-1.eks.amazonaws.com"),
        CertificateAuthorityData: existing.Text(
            "certificateAuthorityData", "The API's certificate authority, as aws eks describe-cluster prints it.",
            pattern: new TextPattern("^[A-Za-z0-9+/]+=*$", "base64 text"), drives: "pulumi:providers:kubernetes kubeconfig", example: "LS0tLS1CRUdJTg=="),
        SecurityGroupId: existing.Text(
            "securityGroupId", "The security group of the cluster's nodes, from which databases are reached.",
            pattern: TextPattern.AwsId("sg"), drives: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule referencedSecurityGroupId", example: "sg-0a1b2c3d4e5f60718"));
}
