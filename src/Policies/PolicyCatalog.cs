using System.Collections.Immutable;
using FreeAgentics.Infra.Policies.Rules.Aws;
using FreeAgentics.Infra.Policies.Rules.Kubernetes;

namespace FreeAgentics.Infra.Policies;

/// <summary>Every policy there is.</summary>
public static class PolicyCatalog
{
    public static ImmutableArray<Policy> All { get; } =
    [
        .. (Policy[])
        [
            DatabaseEncryption.EncryptedAtRest, DatabaseEncryption.Private, DatabaseEncryption.ForcesTls,
            DatabaseDurability.BackedUp, DatabaseDurability.MultiAz, DatabaseDurability.DeletionGuarded, DatabaseDurability.OwnParameterGroup,
            CachePolicies.Encrypted, CachePolicies.Authenticated, CachePolicies.FailsOver, CachePolicies.OwnParameterGroup,
            BucketPolicies.BlocksPublicAccess, BucketPolicies.DeniesPlainHttp, BucketPolicies.Versioned,
            AccessPolicies.NoWildcardPrincipal, AccessPolicies.KeysRotate, AccessPolicies.NoAllOnAll, AccessPolicies.NoAdministrator,
            AccessPolicies.PassRoleAndDecryptScoped, AccessPolicies.TrustIsExact,
            NetworkPolicies.NoWorldIngress, NetworkPolicies.DefaultGroupEmpty, NetworkPolicies.FlowLogs, NetworkPolicies.NodesPrivate,
            ClusterPolicies.SecretsEncrypted, ClusterPolicies.EndpointNotPublic, ClusterPolicies.Audited, ClusterPolicies.LogsExpire, ClusterPolicies.NodesHardened,
            PodSecurityPolicies.NamespacesEnforceRestricted, PodSecurityPolicies.PodsMeetRestricted,
            ContainerPolicies.ResourcesDeclared, ContainerPolicies.ImagesPinned, ContainerPolicies.ImagesDigested, ContainerPolicies.Probed,
            AvailabilityPolicies.ReplicasHaveOneOwner, AvailabilityPolicies.DisruptionBudget, AvailabilityPolicies.SpreadOverZones,
            IsolationPolicies.DefaultDeny, IsolationPolicies.OwnServiceAccount,
            AuthorityPolicies.NoStarRules, AuthorityPolicies.NoClusterAdmin,
            ExposurePolicies.IngressHasTls, ExposurePolicies.NoLiteralSecrets,
            ReferencePolicies.ServicesSelect, ReferencePolicies.IngressesResolve, ReferencePolicies.ScalersResolve, ReferencePolicies.ServiceAccountsResolve,
        ],
    ];

    public static Policy? Find(string id) => All.FirstOrDefault(policy => string.Equals(policy.Id, id, StringComparison.OrdinalIgnoreCase));
}
