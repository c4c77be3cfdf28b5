namespace FreeAgentics.Infra.Integration.Tests.Edges;

public sealed class Rules_on_nginx() : EdgeRules(EdgeKind.Nginx);
