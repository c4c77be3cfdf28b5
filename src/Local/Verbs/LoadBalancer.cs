namespace FreeAgentics.Infra.Local.Verbs;

/// <summary>What stands in front of the API.</summary>
public enum LoadBalancer
{
    Nginx,
    Haproxy,
}
