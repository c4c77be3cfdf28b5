namespace FreeAgentics.Infra.Components.Observability.Rules;

/// <summary>A rule of Prometheus: either records a series or raises an alert.</summary>
/// <param name="Expression">PromQL.</param>
public abstract record Rule(string Expression)
{
    /// <summary>The rule as Prometheus and the operator's PrometheusRule spell it.</summary>
    public abstract IReadOnlyDictionary<string, object> ToSpec();
}
