namespace FreeAgentics.Infra.Integration.Tests.Edges;

public sealed class Load_on_haproxy() : EdgeBehaviour(EdgeKind.Haproxy);
