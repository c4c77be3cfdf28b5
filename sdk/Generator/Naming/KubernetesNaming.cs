namespace FreeAgentics.Infra.Generator.Naming;

/// <summary>Pulumi.Kubernetes: resources by API group and version, all other types under Types.Inputs and Types.Outputs.</summary>
internal sealed class KubernetesNaming : PackageNaming
{
    private static readonly Dictionary<string, string> s_groups = new(StringComparer.Ordinal)
    {
        ["apiextensions"] = "ApiExtensions",
        ["apiregistration"] = "ApiRegistration",
        ["admissionregistration"] = "AdmissionRegistration",
        ["flowcontrol"] = "FlowControl",
    };

    public override string Root => "Pulumi.Kubernetes";

    public override string ResourceBase => "global::Pulumi.Kubernetes.KubernetesResource";

    public override bool SealsArgs => false;

    public override bool ArgsAreOptional => true;

    public override bool HasState => false;

    public override bool AnyIsJson => true;

    public override TypeName Member(string token)
    {
        if (IsProvider(token))
            return new TypeName(Root, "Provider");
        var parts = token.Split(':');
        return new TypeName($"{Root}.{GroupVersion(parts[1].Split('/'))}", parts[2]);
    }

    public override TypeName Args(string token)
    {
        if (IsProvider(token))
            return new TypeName(Root, "ProviderArgs");
        var parts = token.Split(':');
        return new TypeName($"{Root}.Types.Inputs.{GroupVersion(parts[1].Split('/'))}", $"{parts[2]}Args");
    }

    public override TypeName Object(string reference)
    {
        var path = reference.Split(':')[1].Split('.');
        var place = path.Length == 2 ? "Provider" : GroupVersion(path.AsSpan(1, path.Length - 2));
        return path[0] == "inputs"
            ? new TypeName($"{Root}.Types.Inputs.{place}", $"{path[^1]}Args")
            : new TypeName($"{Root}.Types.Outputs.{place}", path[^1]);
    }

    public override TypeName Enum(string reference)
    {
        var path = reference.Split(':')[1].Split('.');
        return new TypeName($"{Root}.{GroupVersion(path.AsSpan(1, path.Length - 2))}", path[^1]);
    }

    private static bool IsProvider(string token) => token.StartsWith("pulumi:providers:", StringComparison.Ordinal);

    /// <summary>rbac.authorization.k8s.io, v1 → Rbac.V1.</summary>
    private static string GroupVersion(ReadOnlySpan<string> groupAndVersion)
    {
        var group = groupAndVersion[0].Split('.')[0];
        return $"{(s_groups.TryGetValue(group, out var name) ? name : Pascal(group))}.{Version(groupAndVersion[1])}";
    }

    /// <summary>v1beta1 → V1Beta1.</summary>
    private static string Version(string version) =>
        Pascal(version).Replace("alpha", "Alpha", StringComparison.Ordinal).Replace("beta", "Beta", StringComparison.Ordinal);
}
