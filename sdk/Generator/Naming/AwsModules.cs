namespace FreeAgentics.Infra.Generator.Naming;

/// <summary>Modules whose namespace in Pulumi.Aws has capitals inside.</summary>
internal static class AwsModules
{
    public static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["apigateway"] = "ApiGateway",
        ["apigatewayv2"] = "ApiGatewayV2",
        ["appautoscaling"] = "AppAutoScaling",
        ["autoscaling"] = "AutoScaling",
        ["cloudformation"] = "CloudFormation",
        ["cloudfront"] = "CloudFront",
        ["cloudtrail"] = "CloudTrail",
        ["cloudwatch"] = "CloudWatch",
        ["docdb"] = "DocDB",
        ["dynamodb"] = "DynamoDB",
        ["elasticache"] = "ElastiCache",
        ["guardduty"] = "GuardDuty",
        ["lb"] = "LB",
        ["memorydb"] = "MemoryDb",
        ["resourcegroups"] = "ResourceGroups",
        ["route53recoverycontrol"] = "Route53RecoveryControl",
        ["s3control"] = "S3Control",
        ["secretsmanager"] = "SecretsManager",
        ["securityhub"] = "SecurityHub",
        ["servicediscovery"] = "ServiceDiscovery",
        ["servicequotas"] = "ServiceQuotas",
        ["wafv2"] = "WafV2",
    };
}
