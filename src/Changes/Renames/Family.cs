using FreeAgentics.Infra.Plans;

namespace FreeAgentics.Infra.Changes;

/// <summary>How alike two resources of one type are: by their inputs, or, for components, by their children.</summary>
internal sealed class Family(Plan plan)
{
    private const string Own = "\u0001";
    private const int FewFacts = 2;

    private readonly ILookup<string?, PlanResource> _children = plan.Resources.ToLookup(resource => resource.Parent, StringComparer.Ordinal);
    private readonly ILookup<(string, StepKind), PlanResource> _byTypeAndStep = plan.Resources.ToLookup(resource => (resource.Type, resource.Step.Kind));

    /// <returns>From 0, nothing in common, to 1, the same but for the name.</returns>
    public double Likeness(PlanResource old, PlanResource now) =>
        old.Custom ? LikenessOfInputs(old, now) : LikenessOfChildren(old, now);

    /// <summary>A name without that of its parent.</summary>
    public static string Stem(string name, string parent) => name.StartsWith(parent, StringComparison.Ordinal) ? Own + name[parent.Length..] : name;

    private double LikenessOfChildren(PlanResource old, PlanResource now)
    {
        var before = _children[old.Urn].Select(child => (child.Type, Stem(child.Name, old.Name))).ToHashSet();
        var after = _children[now.Urn].Select(child => (child.Type, Stem(child.Name, now.Name))).ToHashSet();
        if (before.Count == 0 || after.Count == 0)
            return 0;
        return (double)before.Intersect(after).Count() / before.Union(after).Count();
    }

    private double LikenessOfInputs(PlanResource old, PlanResource now)
    {
        var (equal, different) = (0, 0);
        Compare(old.Inputs, now.Inputs);
        if (equal + different >= FewFacts)
            return (double)equal / (equal + different);
        // Too little to go by, unless there is only one of each.
        return different == 0 && old.Parent == now.Parent
            && _byTypeAndStep[(old.Type, StepKind.Delete)].Count() == 1 && _byTypeAndStep[(old.Type, StepKind.Create)].Count() == 1 ? 1 : 0;

        void Compare(PropertyValue? before, PropertyValue? after)
        {
            switch (before, after)
            {
                // What nobody knows speaks neither for nor against.
                case (UnknownValue or SecretValue, _) or (_, UnknownValue or SecretValue):
                    break;
                case (ObjectValue left, ObjectValue right):
                    foreach (var name in left.Properties.Keys.Union(right.Properties.Keys, StringComparer.Ordinal))
                        Compare(left[name], right[name]);
                    break;
                case (ArrayValue left, ArrayValue right):
                    for (var i = 0; i < Math.Max(left.Items.Length, right.Items.Length); i++)
                        Compare(left.Items.ElementAtOrDefault(i), right.Items.ElementAtOrDefault(i));
                    break;
                default:
                    Count(Neutral(before, old.Name), Neutral(after, now.Name));
                    break;
            }
        }

        // A name that nobody chose ends in digits of its own.
        void Count(PropertyValue? before, PropertyValue? after)
        {
            if (before is StringValue left && after is StringValue right && left.Value.StartsWith($"{Own}-", StringComparison.Ordinal) && right.Value.StartsWith($"{Own}-", StringComparison.Ordinal) && left != right)
                return;
            if (Equals(before, after))
                equal++;
            else
                different++;
        }
    }

    private static PropertyValue? Neutral(PropertyValue? value, string name) =>
        value is StringValue text ? new StringValue(text.Value.Replace(name, Own, StringComparison.Ordinal)) : value;
}
