using FreeAgentics.Infra.Integration.Tests.Daemons;

namespace FreeAgentics.Infra.Integration.Tests.Database;

public sealed class On_postgres_17(Postgres17 server) : DatabaseScripts(server), IClassFixture<Postgres17>;
