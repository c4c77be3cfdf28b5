using FreeAgentics.Infra.Placeholder.Data;

namespace FreeAgentics.Infra.Placeholder.Api;

/// <summary>Answer of GET /api/v1/servers: where writes and reads land.</summary>
public sealed record ServersReport(ServerRole Write, ServerRole Read);
