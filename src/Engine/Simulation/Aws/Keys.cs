namespace FreeAgentics.Infra.Engine.Simulation.Aws;

/// <summary>KMS and Secrets Manager.</summary>
internal static class Keys
{
    private const string Alphanumeric = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    public static readonly Dictionary<string, Action<SimulatedResource>> Entries = new(StringComparer.Ordinal)
    {
        ["aws:kms/key:Key"] = Key,
        ["aws:kms/replicaKey:ReplicaKey"] = Replica,
        ["aws:kms/alias:Alias"] = Alias,
        ["aws:secretsmanager/secret:Secret"] = Secret,
        ["aws:secretsmanager/secretVersion:SecretVersion"] = SecretVersion,
        ["aws:secretsmanager/secretPolicy:SecretPolicy"] = OfSecret,
        ["aws:secretsmanager/secretRotation:SecretRotation"] = OfSecret,
    };

    private static void Key(SimulatedResource key)
    {
        key.Id = key.IsTrue("multiRegion") ? $"mrk-{key.Hex(32)}" : StableHash.Uuid(key.Urn);
        key.Set("keyId", key.Id);
        key.Set("arn", key.Arn("kms", $"key/{key.Id}"));
    }

    private static void Replica(SimulatedResource replica)
    {
        replica.Id = replica.Text("primaryKeyArn")?.Split(":key/") is [_, var id] ? id : null;
        replica.Set("keyId", replica.Id);
        replica.Set("arn", replica.Arn("kms", replica.Id is null ? null : $"key/{replica.Id}"));
    }

    private static void Alias(SimulatedResource alias)
    {
        alias.Id = alias.Text("name");
        alias.Set("arn", alias.Arn("kms", alias.Id));
        var target = alias.Text("targetKeyId");
        alias.Set("targetKeyArn", target is null || target.StartsWith("arn:", StringComparison.Ordinal) ? target : alias.Arn("kms", $"key/{target}"));
    }

    private static void Secret(SimulatedResource secret)
    {
        secret.Id = secret.Arn("secretsmanager", secret.Text("name") is { } name ? $"secret:{name}-{StableHash.Letters(secret.Urn, 6, Alphanumeric)}" : null);
        secret.Set("arn", secret.Id);
    }

    private static void SecretVersion(SimulatedResource version)
    {
        var number = StableHash.Uuid(version.Urn);
        var secret = version.Text("secretId");
        version.Id = secret is null ? null : $"{secret}|{number}";
        version.Set("arn", secret);
        version.Set("versionId", number);
    }

    private static void OfSecret(SimulatedResource resource) => resource.Id = resource.Text("secretArn") ?? resource.Text("secretId");
}
