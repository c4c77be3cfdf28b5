using Pulumi;

namespace FreeAgentics.Infra.Components.Security;

/// <summary>Keys in a standby region that belong to the primary's stack, because the primary writes what they encrypt.</summary>
public sealed record SharedKeys(Output<string> Database, Output<string> Storage, Output<string> Secrets);
