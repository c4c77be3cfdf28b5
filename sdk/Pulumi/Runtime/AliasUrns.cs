using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Aliases as whole URNs, for engines that do not resolve them.</summary>
internal static class AliasUrns
{
    public static ImmutableArray<Input<string>> Of(List<Input<Alias>>? aliases, string name, string type, Resource? parent)
        => aliases is null ? [] : [.. aliases.Select(Input<string> (alias) => Of(alias, name, type, parent))];

    /// <summary>The URNs of a resource's aliases and those that follow from its parent's, together with its own.</summary>
    public static IEnumerable<Output<string>> WithInherited(Resource resource, List<Input<Alias>>? aliases, Resource? parent)
    {
        var (name, type) = (resource.GetResourceName(), resource.GetResourceType());
        foreach (var own in resource.FormerUrns)
            yield return own;
        foreach (var former in parent?.FormerUrns ?? [])
        {
            yield return Inherited(name, type, parent!.GetResourceName(), former);
            foreach (var alias in aliases ?? [])
                yield return Of(alias, name, type, parent).Apply(urn => Inherited(
                    ResourceUrn.Name(urn), ResourceUrn.Type(urn), parent.GetResourceName(), former));
        }
    }

    // A child named after its parent was named after the parent's former name.
    private static Output<string> Inherited(string name, string type, string parentName, Input<string> formerParent)
    {
        var formerName = name.StartsWith(parentName, StringComparison.Ordinal)
            ? formerParent.Apply(urn => ResourceUrn.Name(urn) + name[parentName.Length..])
            : Output.Create(name);
        return Urn.Create(formerName, type, parentUrn: formerParent);
    }

    private static Output<string> Of(Input<Alias> alias, string name, string type, Resource? parent)
        => alias.Apply(given =>
        {
            AliasRules.Check(given);
            if (given.Urn is not null)
                return Output.Create(given.Urn);

            var formerParent = given.Parent ?? (given.ParentUrn is null && !given.NoParent ? parent : null);
            return Urn.Create(given.Name ?? name, given.Type ?? type, formerParent, given.ParentUrn, given.Project, given.Stack);
        });
}
