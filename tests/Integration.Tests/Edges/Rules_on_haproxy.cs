namespace FreeAgentics.Infra.Integration.Tests.Edges;

public sealed class Rules_on_haproxy() : EdgeRules(EdgeKind.Haproxy);
