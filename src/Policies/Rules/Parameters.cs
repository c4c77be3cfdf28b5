namespace FreeAgentics.Infra.Policies.Rules;

/// <summary>Parameters of RDS and ElastiCache, by way of the parameter group that a resource names.</summary>
internal static class Parameters
{
    private static readonly string[] GroupTypes = ["aws:rds/parameterGroup:ParameterGroup", "aws:elasticache/parameterGroup:ParameterGroup"];

    /// <summary>The parameter of a database or cache; not set where its group is not in the plan or does not have it.</summary>
    public static ValueView Of(ResourceView resource, string name) =>
        GroupTypes.Select(type => resource.Source("parameterGroupName", type)).FirstOrDefault(group => group is not null) is { } group
            ? In(group, name)
            : new ValueView($"parameters[name={name}].value", null);

    /// <summary>The parameter of a group.</summary>
    public static ValueView In(ResourceView group, string name) =>
        group.Input("parameters").Items.FirstOrDefault(item => item["name"].Text == name) is { Raw: not null } found
            ? new ValueView($"parameters[name={name}].value", found["value"].Raw)
            : new ValueView($"parameters[name={name}].value", null);
}
