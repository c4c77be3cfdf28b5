using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace FreeAgentics.Infra.Components.Workloads;

/// <summary>Security contexts that the restricted Pod Security standard admits.</summary>
public static class PodSecurity
{
    public const int User = 10001;

    public static PodSecurityContextArgs Pod(int user = User) => new()
    {
        RunAsNonRoot = true,
        RunAsUser = user,
        RunAsGroup = user,
        FsGroup = user,
        FsGroupChangePolicy = "OnRootMismatch",
        SeccompProfile = new SeccompProfileArgs { Type = "RuntimeDefault" },
    };

    /// <param name="capabilities">The only one that the standard lets add is NET_BIND_SERVICE.</param>
    public static SecurityContextArgs Container(params string[] capabilities)
    {
        var context = new SecurityContextArgs
        {
            AllowPrivilegeEscalation = false,
            ReadOnlyRootFilesystem = true,
            RunAsNonRoot = true,
            Capabilities = new CapabilitiesArgs { Drop = { "ALL" } },
        };
        if (capabilities.Length > 0)
            context.Capabilities = new CapabilitiesArgs { Drop = { "ALL" }, Add = capabilities };
        return context;
    }
}
