using System.Collections.Immutable;
using FreeAgentics.Infra.Policies.Rules.Aws;
using FreeAgentics.Infra.Policies.Rules.Invariants;
using FreeAgentics.Infra.Policies.Rules.Kubernetes;
using FreeAgentics.Infra.Policies.Rules.Platform;

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
            BucketPolicies.BlocksPublicAccess, BucketPolicies.DeniesPlainHttp, BucketPolicies.Versioned, BucketPolicies.AccessBlockComplete,
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
            LabelPolicies.Labelled, SupportPolicies.Tagged, SupportPolicies.ClusterSupported, SupportPolicies.DatabaseSupported, SupportPolicies.CacheSupported, SupportPolicies.CurrentClasses,
            ConnectionInvariants.ClientsAdmitted, ConnectionInvariants.ServerBearsPools, ConnectionInvariants.MaxConnectionsFitMemory, ConnectionInvariants.PoolerHasFiles,
            NodeInvariants.PodsFitFleet, NodeInvariants.SizesKnown, NodeInvariants.PodFitsNode, NodeInvariants.PodsHaveAddresses, NodeInvariants.SubnetsHaveAddresses, NodeInvariants.SurvivesZone,
            DrainInvariants.GraceCoversWork, DrainInvariants.PreStopCoversLag, DrainInvariants.AutoscalerWaits,
            ScalingInvariants.VerticalAndHorizontalApart, ScalingInvariants.MetricsAreThere, ScalingInvariants.OneScaler, ScalingInvariants.StartsInTime, ScalingInvariants.AsManyAsZones,
            DataInvariants.QueueKeepsTasks, DataInvariants.StorageSpeedFits, DataInvariants.ReplicasAsLarge, DataInvariants.StorageGrows,
            LoadInvariants.RedisHoldsAll, LoadInvariants.WorkersKeepUp, TimeoutInvariants.OutwardGrowing, TimeoutInvariants.IdleOutlives, QuotaInvariants.WithinQuotas, QuotaInvariants.AutoscalerMatchesCluster,
            PoolerPolicies.StartupParametersIgnored, PoolerPolicies.SpeaksTls, PoolerPolicies.NoResetInTransactionMode, PoolerPolicies.ModernPasswords, PoolerPolicies.MoreThanOnePod, PoolerPolicies.ReplicasReached,
            PostgresPolicies.BuffersFitMemory, PostgresPolicies.CheckpointsSpread, PostgresPolicies.StatementsNotLogged,
            RedisPolicies.PlainClient, RedisPolicies.SettableParameters,
            ScalingPolicies.ModeNamed, ScalingPolicies.LimitsStay, ScalingPolicies.MemoryFitsProcesses, ScalingPolicies.ProcessesFitCores, ScalingPolicies.LivingRegistry, ScalingPolicies.NodesLeaveSafely, ScalingPolicies.HeadroomStands, ScalingPolicies.OneMetricsServer,
            EdgePolicies.RetriesAreSafe, EdgePolicies.AddressesTrusted, EdgePolicies.EncryptedDoor,
        ],
    ];

    public static Policy? Find(string id) => All.FirstOrDefault(policy => string.Equals(policy.Id, id, StringComparison.OrdinalIgnoreCase));
}
