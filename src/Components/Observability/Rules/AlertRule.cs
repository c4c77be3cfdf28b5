namespace FreeAgentics.Infra.Components.Observability.Rules;

/// <summary>Raises an alert when an expression has a value for some time.</summary>
/// <param name="For">How long before the alert fires.</param>
/// <param name="Summary">One sentence; may use Prometheus templates.</param>
/// <param name="Action">What the person who reads it should do first.</param>
public sealed record AlertRule(
    string Alert, string Expression, TimeSpan For, RuleSeverity Severity, string Summary, string Action) : Rule(Expression)
{
    /// <inheritdoc />
    public override IReadOnlyDictionary<string, object> ToSpec() => new SortedDictionary<string, object>(StringComparer.Ordinal)
    {
        ["alert"] = Alert,
        ["expr"] = Expression,
        ["for"] = PromDuration.Of(For),
        ["labels"] = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["service"] = "freeagentics",
            ["severity"] = Severity switch
            {
                RuleSeverity.Critical => "critical",
                RuleSeverity.Warning => "warning",
                _ => "info",
            },
        },
        ["annotations"] = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["action"] = Action,
            ["summary"] = Summary,
        },
    };
}
