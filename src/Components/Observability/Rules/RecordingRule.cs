namespace FreeAgentics.Infra.Components.Observability.Rules;

/// <summary>Writes the value of an expression as a series of its own.</summary>
public sealed record RecordingRule(string Record, string Expression, IReadOnlyDictionary<string, string>? Labels = null) : Rule(Expression)
{
    /// <inheritdoc />
    public override IReadOnlyDictionary<string, object> ToSpec()
    {
        var spec = new SortedDictionary<string, object>(StringComparer.Ordinal) { ["record"] = Record, ["expr"] = Expression };
        if (Labels is not null)
            spec["labels"] = Labels;
        return spec;
    }
}
