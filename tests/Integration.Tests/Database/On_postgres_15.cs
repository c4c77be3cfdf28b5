using FreeAgentics.Infra.Integration.Tests.Daemons;

namespace FreeAgentics.Infra.Integration.Tests.Database;

public sealed class On_postgres_15(Postgres15 server) : DatabaseScripts(server), IClassFixture<Postgres15>;
