using Pulumi;

namespace FreeAgentics.Infra.Components.Data.Postgres;

/// <param name="Region">The region to which secrets are copied.</param>
/// <param name="KeyArn">The key that encrypts them there.</param>
public sealed record ReplicaRegion(string Region, Input<string> KeyArn);
