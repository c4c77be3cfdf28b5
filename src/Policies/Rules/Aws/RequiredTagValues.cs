using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Policies.Rules.Aws;

/// <summary>Adds the tags that a resource lacks. What is there already is left alone.</summary>
internal static class RequiredTagValues
{
    public static readonly string[] Names = ["ManagedBy", "Owner", "Platform", "Stack"];

    public static ObjectValue Add(ObjectValue inputs, RemediationContext context)
    {
        if (inputs["tags"] is not (null or NullValue or ObjectValue))
            return inputs;
        var tags = (inputs["tags"] as ObjectValue ?? ObjectValue.Empty).Properties;
        foreach (var (tag, value) in (IEnumerable<(string, string)>)[("ManagedBy", "pulumi"), ("Owner", "platform"), ("Platform", context.Project), ("Stack", context.Stack)])
        {
            if (!tags.ContainsKey(tag))
                tags = tags.Add(tag, new StringValue(value));
        }

        return new ObjectValue(inputs.Properties.SetItem("tags", new ObjectValue(tags)));
    }
}
