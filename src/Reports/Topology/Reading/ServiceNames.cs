namespace FreeAgentics.Infra.Reports.Topology.Reading;

/// <summary>Services as people call them.</summary>
internal static class ServiceNames
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["aws:kms"] = "KMS keys",
        ["aws:secretsmanager"] = "Secrets Manager",
        ["aws:iam"] = "IAM",
        ["aws:cloudwatch"] = "CloudWatch",
        ["aws:backup"] = "Backup",
        ["aws:sns"] = "SNS",
        ["aws:sqs"] = "SQS",
        ["aws:route53"] = "Route 53",
        ["aws:autoscaling"] = "Auto Scaling",
        ["aws:ec2"] = "VPC",
        ["aws:vpc"] = "VPC",
        ["aws:s3"] = "S3",
        ["aws:rds"] = "RDS",
        ["aws:elasticache"] = "ElastiCache",
        ["aws:eks"] = "EKS",
        ["aws:acm"] = "Certificates",
        ["random:index"] = "Random values",
    };

    /// <summary>The service of a type token; all of Kubernetes is one.</summary>
    public static string Of(string token)
    {
        var parts = token.Split(':', '/');
        if (parts[0] == "kubernetes")
            return "Kubernetes objects";
        var module = parts.Length > 1 ? $"{parts[0]}:{parts[1]}" : token;
        return Known.GetValueOrDefault(module, module);
    }
}
