using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Pulumi;

namespace FreeAgentics.Infra.Components.Iam;

/// <summary>One statement of an IAM policy.</summary>
/// <param name="Sid">Letters and digits; unique within the document.</param>
public sealed record PolicyStatement(string Sid)
{
    public string Effect { get; init; } = "Allow";

    /// <summary>Kind (<c>Service</c>, <c>AWS</c>, <c>Federated</c>) and who; none in policies of identities.</summary>
    public PolicyPrincipal? Principal { get; init; }

    public ImmutableArray<string> Actions { get; init; } = [];

    /// <summary>ARNs; none in trust policies.</summary>
    public ImmutableArray<Input<string>> Resources { get; init; } = [];

    public ImmutableArray<PolicyCondition> Conditions { get; init; } = [];

    /// <returns>The statement as JSON, keys in the order of AWS's own reference.</returns>
    public Output<string> ToJson()
    {
        var inputs = (Principal?.Members ?? []).Concat(Resources).Concat(Conditions.SelectMany(condition => condition.Values));
        return Output.All(inputs).Apply(Write);
    }

    private string Write(ImmutableArray<string> values)
    {
        var rest = new Queue<string>(values);
        var statement = new JsonObject { [nameof(Sid)] = Sid, [nameof(Effect)] = Effect };
        if (Principal is { } principal)
            statement[nameof(Principal)] = new JsonObject { [principal.Kind] = Take(rest, principal.Members.Length) };
        statement["Action"] = Take(new Queue<string>(Actions), Actions.Length);
        if (Resources.Length > 0)
            statement["Resource"] = Take(rest, Resources.Length);
        if (Conditions.Length > 0)
            statement["Condition"] = WriteConditions(rest);
        return statement.ToJsonString();
    }

    private JsonObject WriteConditions(Queue<string> values)
    {
        var byOperator = new JsonObject();
        foreach (var condition in Conditions)
        {
            if (byOperator[condition.Operator] is not JsonObject keys)
                byOperator[condition.Operator] = keys = [];
            keys[condition.Key] = Take(values, condition.Values.Length);
        }
        return byOperator;
    }

    private static JsonNode Take(Queue<string> values, int count)
    {
        if (count == 1)
            return JsonValue.Create(values.Dequeue());
        var array = new JsonArray();
        for (var i = 0; i < count; i++)
            array.Add((JsonNode)values.Dequeue());
        return array;
    }
}
